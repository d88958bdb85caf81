import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { createRepository } from "../support/createRepository.ts";

const folder = "examples/ci";
const templates = readdirSync(folder)
  .filter((name) => name.endsWith(".yml"))
  .map((name) => join(folder, name));
const actions = ["action.yml", "action/comment/action.yml"];
const audits = ["action.yml", ...templates].filter((file) =>
  /bin\.cjs" audit|bin\.cjs audit/u.test(readFileSync(file, "utf8")),
);
const fetching = /git (?:-C \S+ )?fetch --quiet origin '\+refs\/notes\/\*:refs\/notes\/\*'(?: \|\| echo '[^']+')?/g;

test.each(audits)("%s fetches the notes before each audit", (file) => {
  const text = readFileSync(file, "utf8");
  const found = [...text.matchAll(/bin\.cjs"? audit/g)].map(({ index }) => index);
  const fetches = [...text.matchAll(fetching)].map(({ index }) => index);
  expect(found.length).toBeGreaterThan(0);
  expect(fetches).toHaveLength(found.length);
  for (const [which, audit] of found.entries()) {
    expect(fetches[which]).toBeLessThan(audit);
    expect(fetches[which]).toBeGreaterThan(found[which - 1] ?? -1);
  }
});

test("what they type brings the notes, and does not fail where there are none, or no remote", async () => {
  const repository = await createRepository();
  await repository.commit("begin");
  await repository.git("clone", "--quiet", ".", "../clone");
  const path = join(repository.path, "../clone");
  const [line = ""] = readFileSync("action.yml", "utf8").match(fetching) ?? [];
  const type = () =>
    execFileSync("sh", ["-ec", line], { cwd: path, env: repository.environment, encoding: "utf8", stdio: "pipe" });
  expect(type()).toBe("");
  await repository.git("notes", "--ref=ai-disclosure", "add", "-m", "AI-used-for: tests");
  expect(type()).toBe("");
  expect(await repository.git("-C", path, "for-each-ref", "--format=%(refname)", "refs/notes")).toBe(
    "refs/notes/ai-disclosure",
  );
  await repository.git("-C", path, "remote", "remove", "origin");
  expect(type()).toBe("::warning::refs/notes could not be fetched\n");
});

test.each([...actions, ...templates])(
  "%s lets npx nowhere near the audited tree, and installs nothing in it",
  (file) => {
    const lines = readFileSync(file, "utf8").split("\n");
    const commands = lines.filter((line) => !line.trim().startsWith("#")).join("\n");
    expect(commands).not.toMatch(/\bnpx\b|npm (?:i|ci|install|exec)\b/u);
  },
);

test.each([...actions, ...templates])("%s writes no expression into a script but the number of a shard", (file) => {
  const scripts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "run") scripts.push(String(inner));
      collect(inner);
    }
  };
  collect(parse(readFileSync(file, "utf8")));
  for (const script of scripts) expect(script.replaceAll("${{ matrix.shard }}", "")).not.toContain("${{");
});

test.each(templates)("%s pins what it uses of others", (file) => {
  const uses = [...readFileSync(file, "utf8").matchAll(/uses: (\S+)/gu)].map(([, name = ""]) => name);
  for (const name of uses)
    expect(name).toMatch(/@[0-9a-f]{40}$|ai-disclosure\/ai-disclosure\S*@v0\.1\.0$|data\.forgejo\.org\S+@v\d+$/u);
});
