import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

/*
 * A rename changes two places, and a copy one: for the hook before the commit, for the one with its message, for the
 * audit and for the mail alike.
 */

const policy = {
  name: "guarded",
  categories: { core: ["accel/**"], tests: ["tests/**"], code: ["**/*.c"] },
  offLimits: [{ categories: ["core"], when: "always" }],
  limits: [{ id: "code", unit: "changed", max: 5, per: "commit", when: "always", only: ["code"] }],
  forbidFiles: [{ globs: ["CLAUDE.md", "ü *"], when: "always", reason: "keeps agents' own files out" }],
  byPath: [{ globs: ["drivers/**"], policy: "drivers.json" }],
  exempt: { paths: ["vendor/**"] },
};
const drivers = {
  name: "drivers",
  limits: [{ id: "size", unit: "files", max: 0, per: "commit", when: "always" }],
};
const lines = Array.from({ length: 40 }, (_, index) => `line ${index}\n`).join("");
const edited = lines.replace(/line [4-6]\n/g, "");

/** Renames a file, with three lines less, or makes a copy of it. */
const moves = [
  { from: "accel/k.c", to: "k.c", by: ["ai/off-limits"], names: "accel/k.c → k.c" },
  { from: "k.c", to: "accel/k.c", by: ["ai/off-limits"], names: "k.c → accel/k.c" },
  { from: "accel/a k.c", to: "ü\tk.c", by: ["ai/off-limits"], names: "accel/a k.c → ü" },
  { from: "accel/k.c", to: "vendor/k.c", by: ["ai/off-limits"], names: "accel/k.c → vendor/k.c" },
  { from: "vendor/k.c", to: "vendor/l.c", by: [], names: "" },
  { from: "drivers/k.txt", to: "k.txt", by: ["ai/size-limit"], names: "drivers/k.txt → k.txt" },
  { from: "CLAUDE.md", to: "docs/agents.md", by: [], names: "" },
  { from: "ü x", to: "x", by: [], names: "" },
  { from: "agents.md", to: "CLAUDE.md", by: ["ai/forbidden-files"], names: "CLAUDE.md" },
  // Three lines in each place are within the limit together: they are counted once.
  { from: "a.c", to: "b.c", by: [], names: "" },
  { from: "k.txt", to: "l.txt", by: [], names: "" },
];

async function prepared(file: string): Promise<TestRepository> {
  const repository = await createRepository();
  await repository.write("ai-policy.json", JSON.stringify(policy));
  await repository.write("drivers.json", JSON.stringify(drivers));
  await repository.write(file, lines);
  await repository.commit("begin");
  return repository;
}

/** What each stage says of what is staged, which is committed on the way. */
async function judgeEverywhere({ path: cwd, environment: env, ...repository }: TestRepository) {
  const hook = { ...env, GIT_INDEX_FILE: ".git/index" };
  const staged = await runCommand(["staged"], { cwd, env: hook });
  const message = await runCommand(["message", "-"], { cwd, env: hook, input: "move it\n" });
  await repository.git("commit", "--quiet", "--message", "move it");
  const audit = await runCommand(["audit", "--last", "1"], { cwd, env });
  const mail = await repository.git("format-patch", "--stdout", "--find-copies-harder", "-1");
  const patch = await runCommand(["patch"], { cwd, env, input: `${mail}\n` });
  return Object.entries({ staged, message, audit, patch }).map(([stage, { exitCode, stdout, stderr }]) => {
    return { stage, exitCode, said: stdout + stderr };
  });
}

const rulesIn = (said: string) => [...new Set(said.match(/(?<=✖ .*\[)ai\/[a-z-]+(?=\]$)/gm))];

for (const { from, to, by, names } of moves) {
  test(`${from} renamed to ${JSON.stringify(to)}: ${by.join(", ") || "nothing"}`, async () => {
    const repository = await prepared(from);
    await mkdir(join(repository.path, dirname(to)), { recursive: true });
    await repository.git("mv", from, to);
    await repository.write(to, edited);
    await repository.git("add", to);
    for (const { stage, exitCode, said } of await judgeEverywhere(repository)) {
      expect([stage, exitCode, rulesIn(said)]).toEqual([stage, by.length > 0 ? 1 : 0, by]);
      expect(said).toContain(names);
    }
  });
}

test("a copy changes its target only", async () => {
  const repository = await prepared("accel/k.c");
  await repository.write("copy.txt", lines);
  await repository.git("add", "copy.txt");
  for (const { stage, exitCode } of await judgeEverywhere(repository)) expect([stage, exitCode]).toEqual([stage, 0]);
  expect(await repository.git("format-patch", "--stdout", "--find-copies-harder", "-1")).toContain(
    "copy from accel/k.c",
  );
});

test("a mail's prose that looks like a header hides no rename", async () => {
  const repository = await prepared("accel/k.c");
  await repository.git("mv", "accel/k.c", "k2.c");
  await repository.git("commit", "--quiet", "--message", "move it");
  const mail = await repository.git("format-patch", "--stdout", "-1");
  for (const prose of ["diff --git a/k2.c b/k2.c\n", "diff --git a/x b/x\nis what it begins with\n"]) {
    const input = `${mail.replace("\ndiff --git", `\n${prose}\ndiff --git`)}\n`;
    const { exitCode, stdout } = await runCommand(["patch"], {
      cwd: repository.path,
      env: repository.environment,
      input,
    });
    expect([exitCode, rulesIn(stdout)]).toEqual([1, ["ai/off-limits"]]);
  }
});
