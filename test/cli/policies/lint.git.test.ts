import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRepository, temporaryDirectory, testEnvironment } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

async function lint(files: Readonly<Record<string, string>>, ...words: string[]) {
  const cwd = await temporaryDirectory();
  for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text);
  return runCommand(["policies", "--lint", ...words], { cwd, env: testEnvironment(cwd) });
}

const json = `{
  "name": "ours",
  "categories": {
    "all": ["**"],
    "docs": ["docs/**"]
  },
  "exempt": { "labels": ["bot"] },
  "offLimits": [{ "categories": ["docs"], "when": "ai" }]
}
`;

const yaml = `name: ours
categories:
  all: ["**"]
  docs:
    - docs/**
offLimits:
  - { categories: [docs], when: ai }
`;

test("each problem has its file, line, key and remedy", async () => {
  const { exitCode, stdout, stderr } = await lint({ "p.json": json }, "p.json");
  expect([exitCode, stderr]).toEqual([1, ""]);
  expect(stdout)
    .toBe(`p.json:5:5: warning categories.docs: no file can belong to docs: all, above it, takes all of its files [shadowed]
  fix: write docs above all, or narrow the globs there
p.json:7:15: note exempt.labels: no commit shows this: hooks and a git server cannot check it [needs-pull-request]
  fix: run ai-disclosure audit in CI on pull requests, or ai-disclosure pr (docs/ci.md)
p.json: 1 warning, 1 note
`);
});

test("YAML, and the key of a package.json, have lines as well", async () => {
  expect((await lint({ "p.yaml": yaml }, "p.yaml")).stdout).toContain("p.yaml:4:3: warning categories.docs: ");
  const text = `{ "name": "x",\n "aiPolicy": ${json} }`;
  expect((await lint({ "package.json": text }, "./package.json")).stdout).toContain(
    "package.json:6:5: warning categories.docs: ",
  );
});

test("notes alone end with 0, and so does a policy without problems", async () => {
  expect((await lint({}, "linux")).exitCode).toBe(0);
  const { exitCode, stdout } = await lint({ "p.json": '{ "stance": "forbid" }' }, "p.json");
  expect([exitCode, stdout]).toEqual([0, "p.json: 0 warnings, 0 notes\n"]);
});

test("a clause of the extended policy that waits for paths is told where it is extended", async () => {
  const { stdout } = await lint({ "p.json": '{\n  "extends": "qemu"\n}' }, "p.json");
  expect(stdout).toContain(
    "p.json:2:3: warning offLimits[0]: it closes only core, and no globs say which files these are",
  );
});

test("JSON has the same", async () => {
  const { exitCode, stdout } = await lint({ "p.json": json }, "p.json", "--format", "json");
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    policy: "p.json",
    warnings: 1,
    notes: 1,
    problems: [{ code: "shadowed", severity: "warning", key: "categories.docs", line: 5, column: 5 }, { line: 7 }],
  });
});

test("the repository's own policy: globs that match no tracked file, too", async () => {
  const { path, environment, git } = await createRepository();
  await writeFile(join(path, "ai-policy.json"), '{\n  "categories": {\n    "code": ["src/**"]\n  }\n}\n');
  await mkdir(join(path, "lib/src"), { recursive: true });
  await writeFile(join(path, "lib/src/a.c"), "");
  await git("add", ".");
  const { exitCode, stdout } = await runCommand(["policies", "--lint"], { cwd: path, env: environment });
  expect(exitCode).toBe(1);
  expect(stdout).toContain(
    'ai-policy.json:3:14: warning categories.code[0]: "src/**" matches no tracked file [never-matches]\n  fix: write "**/src/**"\n',
  );
});

test.each([
  [
    "p.json",
    '{\n  "stnace": "allow",\n  "limits": [\n    { "id": "a", "unit": "changed", "max": -1, "per": "commit", "when": "ai" }\n  ]\n}',
    [
      'p.json:2:3: stnace: unknown key, did you mean "stance"?',
      "p.json:4:37: limits[0].max: expected 0 or more, found -1",
    ],
  ],
  [
    "p.yml",
    "limits:\n  - { id: a, unit: changed, max: 1, per: commit, when: ai, only: [cod] }\n",
    ['p.yml:2:60: limits.a.only: "cod" is not a category'],
  ],
  [
    "p.json",
    '{\n  "severity": { "size": "warn" },\n  "disclosure": {\n    "trailers": [{ "key": "AI", "value": "any", "example": "none" }]\n  },\n  "weakenedTests": { "categories": ["tset"], "when": "ai" },\n  "categories": { "test": ["t/**"] }\n}',
    [
      'p.json:2:17: severity: "size" is not a rule; did you mean "size-limit"?\n  p.json:6:',
      'weakenedTests.categories: "tset" is not a category; did you mean "test"?',
    ],
  ],
  [
    "p.json",
    '{\n  "disclosure": {\n    "trailers": [{ "key": "AI", "value": "any", "example": "none" }]\n  }\n}',
    ['p.json:3:49: disclosure.trailers[0].example: "AI: none" says that no AI was used'],
  ],
  ["p.json", '{\n  "name": "a",,\n}', ["p.json:2:15: expected a key"]],
])("a broken file %s ends with 2, and says where", async (name, text, says) => {
  const { exitCode, stdout, stderr } = await lint({ [name]: text }, name);
  expect([exitCode, stdout]).toEqual([2, ""]);
  for (const line of says) expect(stderr).toContain(line);
});

test("the same in a file that is extended", async () => {
  const files = { "p.json": '{ "extends": "./base.json" }', "base.json": '{\n "stanze": 1\n}' };
  const { exitCode, stderr } = await lint(files, "p.json");
  expect(exitCode).toBe(2);
  expect(stderr).toContain("base.json:2:2: stanze: unknown key");
});

test.each([
  [["qmeu"], 2, 'no preset is called "qmeu", did you mean "qemu"?'],
  [["missing.json"], 2, "missing.json: there is no such file"],
  [["qemu", "linux"], 2, "--lint takes one policy, found 2: qemu linux"],
  [["--diff", "qemu"], 2, "--lint and --diff exclude each other"],
  [["qemu", "-f", "markdown"], 2, "--format markdown goes with --diff"],
  [[], 3, "is not in a git repository"],
])("%j is refused", async (words, code, says) => {
  const { exitCode, stdout, stderr } = await lint({}, ...words);
  expect([exitCode, stdout]).toEqual([code, ""]);
  expect(stderr).toContain(says);
});

test("hostile text and a deep file reach no terminal and no parser's end", async () => {
  const hostile = JSON.stringify({ categories: { "a\u001b[2J": ["**"], "b\u202e": ["x/**"] } });
  const { exitCode, stdout } = await lint({ "p.json": hostile }, "p.json");
  expect(exitCode).toBe(1);
  expect(stdout).not.toMatch(/[\u001b\u202e]/u);
  const deep = `{"x":${"[".repeat(20_000)}${"]".repeat(20_000)}}`;
  expect((await lint({ "p.json": deep }, "p.json")).exitCode).toBe(2);
});
