import { execFileSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { createRepository } from "../support/createRepository.ts";

const folder = "examples/ci";
const templates = [
  "action.yml",
  ...readdirSync(folder)
    .filter((name) => name.endsWith(".yml"))
    .map((name) => join(folder, name)),
];
const fetching = /git (?:-C \S+ )?fetch --quiet origin '\+refs\/notes\/\*:refs\/notes\/\*'(?: \|\| echo '[^']+')?/g;

test.each(templates)("%s fetches the notes before each audit", (file) => {
  const text = readFileSync(file, "utf8");
  const audits = [...text.matchAll(/ai-disclosure(?:@[\d.]+)?"? audit/g)].map(({ index }) => index);
  const fetches = [...text.matchAll(fetching)].map(({ index }) => index);
  expect(audits.length).toBeGreaterThan(0);
  expect(fetches).toHaveLength(audits.length);
  for (const [which, audit] of audits.entries()) {
    expect(fetches[which]).toBeLessThan(audit);
    expect(fetches[which]).toBeGreaterThan(audits[which - 1] ?? -1);
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

test.each(templates.filter((file) => !file.includes("kubernetes")))(
  "%s lets npx nowhere near the audited tree",
  (file) => {
    const commands = readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => !line.trim().startsWith("#"));
    const job = commands.join("\n").split("\n  report:\n    needs")[0];
    expect(job).not.toMatch(/\bnpx\b/);
    expect(job).toMatch(/npm install .*--ignore-scripts --prefix "\$/);
  },
);

test("the action runs what it installed and nothing of the tree, and takes a range for no option", async () => {
  const repository = await createRepository();
  const said = '#!/bin/sh\necho "THE TREE: $0 $*"\n';
  for (const name of ["ai-disclosure", "node", "git", "npm"]) await repository.write(`node_modules/.bin/${name}`, said);
  await repository.write(".npmrc", "registry=http://127.0.0.1:9/\nscript-shell=./node_modules/.bin/node\n");
  const bin = join(repository.path, "../bin");
  const installed =
    'mkdir -p "$7/node_modules/.bin"; cp "$0.tool" "$7/node_modules/.bin/ai-disclosure"; echo "installed $8"';
  await repository.write("../bin/npm", `#!/bin/sh\n${installed}\n`);
  await repository.write("../bin/npm.tool", '#!/bin/sh\nprintf "<%s>" "$@"\n');
  for (const file of ["npm", "npm.tool"]) chmodSync(join(bin, file), 0o755);
  for (const name of ["ai-disclosure", "node", "git", "npm"])
    chmodSync(join(repository.path, "node_modules/.bin", name), 0o755);
  const { runs } = parse(readFileSync("action.yml", "utf8")) as { runs: { steps: { run: string }[] } };
  const PATH = `${bin}:${repository.environment["PATH"]}`;
  const inputs = { RANGE: "--output=$(id)", POLICY: "`id`", REPORT: "a b.html", VERSION: "1.2.3" };
  const output = execFileSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", runs.steps[0]?.run ?? ""], {
    cwd: repository.path,
    env: { ...repository.environment, ...inputs, PATH },
    encoding: "utf8",
    stdio: "pipe",
  });
  expect(output.split("\n").slice(-2)).toEqual([
    "installed ai-disclosure@1.2.3",
    "<audit><--format><html><--output><a b.html><--format><github><--policy><`id`><--><--output=$(id)>",
  ]);
});
