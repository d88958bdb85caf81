import { createHash } from "node:crypto";
import { rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../../cli/runCommand.ts";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";

const house = JSON.stringify({ extends: "qemu", title: "House" });
const hashOf = (text: string, algorithm = "sha512"): string =>
  `${algorithm}-${createHash(algorithm).update(text).digest("base64")}`;
const unsigned = "fix it\n";

/** A repository whose policy extends an installed package; packages are ignored, as everywhere. */
async function extending(
  policy: object,
  files: Readonly<Record<string, string>> = { "ai-policy.json": house },
): Promise<TestRepository> {
  const repository = await createRepository();
  await repository.write(".gitignore", "node_modules/\n");
  await repository.write("ai-policy.json", JSON.stringify(policy));
  await repository.commit("begin");
  for (const [path, text] of Object.entries(files)) await repository.write(`node_modules/@org/policy/${path}`, text);
  return repository;
}

const run = ({ path: cwd, environment: env }: TestRepository, words: readonly string[], input = "") =>
  runCommand(words, { cwd, env, input });

const gate = ["audit", "--base", "HEAD", "--head", "HEAD"];

test("a hook reads an installed package, and explain tells its hash", async () => {
  const repository = await extending({ extends: "@org/policy" });
  const { exitCode, stderr } = await run(repository, ["message", "-"], unsigned);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining("House requires a sign-off") });
  expect((await run(repository, ["explain"])).stdout).toContain(
    `extends @org/policy/ai-policy.json, integrity: ${hashOf(house)}`,
  );
});

test("a gate reads a package by its hash only", async () => {
  const pinned = await extending({ extends: "@org/policy", integrity: hashOf(house) });
  expect(await run(pinned, gate)).toMatchObject({ exitCode: 0 });
  const loose = await run(await extending({ extends: "@org/policy" }), gate);
  expect(loose.exitCode).toBe(2);
  expect(loose.stderr).toContain('ai-policy.json: extends: @org/policy needs "integrity" beside it');
});

test.each(["sha256", "sha384", "sha512"])("a hash may be %s", async (algorithm) => {
  const repository = await extending({ extends: "@org/policy", integrity: hashOf(house, algorithm) });
  expect(await run(repository, gate)).toMatchObject({ exitCode: 0 });
});

test("another file than the hash says ends with 2, in a hook and in a gate", async () => {
  const repository = await extending({ extends: "@org/policy", integrity: hashOf("{}") });
  for (const words of [["message", "-"], gate]) {
    const { exitCode, stderr } = await run(repository, words, unsigned);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      `ai-policy.json: integrity: expected ${hashOf("{}")}, but @org/policy has ${hashOf(house)}`,
    );
  }
});

test("a package that is not installed ends with 3", async () => {
  const repository = await extending({ extends: "@org/other", integrity: hashOf(house) });
  for (const words of [["message", "-"], gate]) {
    const { exitCode, stderr } = await run(repository, words, unsigned);
    expect(exitCode).toBe(3);
    expect(stderr).toContain("ai-policy.json: extends: the package @org/other is not installed");
    expect(stderr).toContain("fix: install the project's packages first, e.g. npm ci");
  }
});

test.each([
  ["YAML", "@org/policy", { "ai-policy.yml": "title: House\nextends: qemu\n" }],
  ["a key of package.json", "@org/policy", { "package.json": `{ "name": "@org/policy", "aiPolicy": ${house} }` }],
  ["a file that is named", "@org/policy/strict.json", { "strict.json": house, "ai-policy.json": "{}" }],
])("a package may hold its policy as %s", async (_name, named, files) => {
  const { stderr } = await run(await extending({ extends: named }, files), ["message", "-"], unsigned);
  expect(stderr).toContain("House requires a sign-off");
});

test.each([
  [
    "only code",
    "@org/policy",
    { "index.js": "process.exit(9)" },
    "extends: @org/policy holds no policy: expected ai-policy.json",
  ],
  [
    "code that is named",
    "@org/policy/index.js",
    { "index.js": "process.exit(9)" },
    "extends: @org/policy/index.js is not a JSON or YAML file, and code is never run",
  ],
  [
    "no such file",
    "@org/policy/a.json",
    { "ai-policy.json": house },
    "extends: @org/policy/a.json: there is no such file in the package",
  ],
  [
    "itself",
    "@org/policy",
    { "ai-policy.json": '{ "extends": "@org/policy" }' },
    "@org/policy/ai-policy.json: extends goes in a circle",
  ],
  [
    "a file beside it",
    "@org/policy",
    { "ai-policy.json": '{ "extends": "./base.json" }' },
    "@org/policy/ai-policy.json: a package's policy is one file, and this one names another: ./base.json",
  ],
  [
    "a wrong key",
    "@org/policy",
    { "ai-policy.json": '{ "stanze": "allow" }' },
    "@org/policy/ai-policy.json: stanze: unknown key",
  ],
  ["broken JSON", "@org/policy", { "ai-policy.json": "{" }, "@org/policy/ai-policy.json:1:"],
])("a package that holds %s ends with 2", async (_name, named, files, says) => {
  const { exitCode, stderr } = await run(await extending({ extends: named }, files), ["message", "-"], unsigned);
  expect(stderr).toContain(says);
  expect(exitCode).toBe(2);
});

test("a package's link that leads elsewhere is not followed", async () => {
  const repository = await extending({ extends: "@org/policy" }, { "package.json": "{}" });
  await repository.write("secret.json", house);
  await symlink("../../../secret.json", join(repository.path, "node_modules/@org/policy/ai-policy.json"));
  const { exitCode, stderr } = await run(repository, ["message", "-"], unsigned);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("this file is a link that leads out of the package");
});

test("a package that the commit itself holds counts for nothing", async () => {
  const repository = await extending({ extends: "@org/policy", integrity: hashOf(house) });
  await repository.git("add", "--force", "node_modules");
  await repository.git("commit", "--quiet", "--message", "vendored");
  await rm(join(repository.path, "node_modules"), { recursive: true });
  expect((await run(repository, gate)).exitCode).toBe(3);
});

test("only a package has a hash", async () => {
  for (const policy of [{ extends: "qemu", integrity: hashOf(house) }, { integrity: hashOf(house) }]) {
    const { exitCode, stderr } = await run(await extending(policy), ["message", "-"], unsigned);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("ai-policy.json: integrity: only a package has one, such as @org/policy");
  }
});
