import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

const init = async ({ path, environment }: TestRepository, ...words: string[]) =>
  runCommand(["init", ...words], { cwd: path, env: environment });
const policyOf = ({ path }: TestRepository) => readFileSync(join(path, "ai-policy.json"), "utf8");

async function withFiles(files: Readonly<Record<string, string>>): Promise<TestRepository> {
  const repository = await createRepository();
  for (const [path, text] of Object.entries(files)) await repository.write(path, text);
  return repository;
}

test("without --policy it proposes, and writes nothing", async () => {
  const repository = await createRepository();
  await repository.git("remote", "add", "origin", "https://gitlab.com/qemu-project/qemu.git");
  const { exitCode, stdout, stderr } = await init(repository);
  expect(exitCode).toBe(0);
  expect(stdout).toContain("the remote origin is gitlab.com/qemu-project/qemu");
  expect(stderr).toBe("nothing was written: choose a policy: ai-disclosure init --policy NAME\n");
  expect(existsSync(join(repository.path, "ai-policy.json"))).toBe(false);
});

test("a project without JavaScript: the policy, and two hooks to type that work", async () => {
  const repository = await withFiles({ "hw/a.c": "" });
  const { exitCode, stdout, stderr } = await init(repository, "--policy", "qemu");
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(policyOf(repository)).toBe('{\n  "extends": "qemu"\n}\n');
  expect(stdout).toBe(`wrote ai-policy.json:
{"extends":"qemu"}

install, on each contributor's machine:
  npm install --global ai-disclosure

commit-msg:
  printf '#!/bin/sh\\nexec ai-disclosure message "$1"\\n' > .git/hooks/commit-msg && chmod +x .git/hooks/commit-msg

pre-commit:
  printf '#!/bin/sh\\nexec ai-disclosure staged\\n' > .git/hooks/pre-commit && chmod +x .git/hooks/pre-commit
`);
  const typed = stdout.split("\n").filter((line) => line.startsWith("  printf"));
  for (const line of typed) execFileSync("sh", ["-c", line], { cwd: repository.path });
  expect(readFileSync(join(repository.path, ".git/hooks/commit-msg"), "utf8")).toBe(
    '#!/bin/sh\nexec ai-disclosure message "$1"\n',
  );
  const explained = await runCommand(["explain"], { cwd: repository.path, env: repository.environment });
  expect(explained.stdout).toContain("QEMU");
});

test("in a linked worktree the hooks are the main one's", async () => {
  const repository = await createRepository();
  await repository.commit("first");
  await repository.git("worktree", "add", "--quiet", "../linked");
  const { stdout } = await runCommand(["init", "--policy", "qemu", "--dry-run"], {
    cwd: join(repository.path, "../linked"),
    env: repository.environment,
  });
  expect(stdout).toContain(`> ${repository.path}/.git/hooks/commit-msg`);
});

test("commitlint, lint-staged and husky are given one line each", async () => {
  const repository = await withFiles({
    "package.json": "{}",
    "commitlint.config.js": "",
    "lint-staged.config.mjs": "",
    ".husky/commit-msg": 'commitlint --edit "$1"\n',
  });
  const { stdout } = await init(repository, "--policy", "qemu");
  expect(JSON.parse(policyOf(repository))).toEqual({
    $schema: "./node_modules/@ai-disclosure/core/schema/ai-policy.schema.json",
    extends: "qemu",
  });
  expect(stdout.split("\n").slice(2)).toEqual([
    "",
    "install:",
    "  npm install --save-dev @ai-disclosure/commitlint-plugin @ai-disclosure/lint-staged ai-disclosure",
    "",
    "commitlint.config.js, one more extends:",
    '  "@ai-disclosure/commitlint-plugin/policy"',
    "",
    "lint-staged.config.mjs, one more task:",
    '  import { checkStaged } from "@ai-disclosure/lint-staged";',
    '  "*": checkStaged(),',
    "",
  ]);
});

test("husky alone, and configurations that are data in package.json", async () => {
  const repository = await withFiles({ "package.json": '{ "lint-staged": {} }', ".husky/pre-commit": "lint-staged\n" });
  const { stdout } = await init(repository, "--policy", "qemu", "--dry-run");
  expect(stdout).toContain(`  echo 'ai-disclosure message "$1"' >> .husky/commit-msg\n`);
  expect(stdout).toContain("  echo 'ai-disclosure staged' >> .husky/pre-commit\n");
  const data = await withFiles({ "package.json": '{ "commitlint": {} }' });
  expect((await init(data, "--policy", "qemu")).stdout).toContain("package.json, one more extends:");
});

test("a hook that is there is not replaced", async () => {
  const repository = await withFiles({ ".git/hooks/commit-msg": "#!/bin/sh\ntrue\n" });
  const { stdout } = await init(repository, "--policy", "qemu");
  expect(stdout).toContain('.git/hooks/commit-msg, one more line:\n  ai-disclosure message "$1"\n');
});

test("--dry-run writes nothing", async () => {
  const repository = await createRepository();
  const { exitCode, stdout } = await init(repository, "--policy", "qemu", "--dry-run", "--format", "json");
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ file: "ai-policy.json", written: false, policy: { extends: "qemu" } });
  expect(existsSync(join(repository.path, "ai-policy.json"))).toBe(false);
});

test("from a folder below, another policy file of the repository", async () => {
  const repository = await withFiles({ "policies/ours.json": '{ "title": "Ours" }' });
  const setting = { cwd: join(repository.path, "policies"), env: repository.environment };
  expect(await runCommand(["init", "--policy", "ours.json"], setting)).toMatchObject({ exitCode: 0, stderr: "" });
  expect(JSON.parse(policyOf(repository))).toEqual({ extends: "./policies/ours.json" });
});

test.each<[string, Record<string, string>, string]>([
  ["ai-policy.json", { "ai-policy.json": '{ "title": "Ours" }' }, "ai-policy.json"],
  ["ai-policy.yml", { "ai-policy.yml": "title: Ours\n" }, "ai-policy.yml"],
  ["a key of package.json", { "package.json": '{ "aiPolicy": {} }' }, "package.json#aiPolicy"],
])("%s is never overwritten", async (_title, files, path) => {
  const repository = await withFiles(files);
  const { exitCode, stdout, stderr } = await init(repository, "--policy", "qemu");
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(`init does not change an existing policy: ${path}`);
  expect(stderr).toContain('write there: "extends": "qemu"');
  for (const [name, text] of Object.entries(files))
    expect(readFileSync(join(repository.path, name), "utf8")).toBe(text);
});

test("nor is what a link points at", async () => {
  const repository = await createRepository();
  await symlink("../elsewhere.json", join(repository.path, "ai-policy.json"));
  const { exitCode, stderr } = await init(repository, "--policy", "qemu");
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining("ai-policy.json: this link leads to no file inside")]);
  expect(existsSync(join(repository.path, "../elsewhere.json"))).toBe(false);
});

test("nor is an empty directory, which no commit would have", async () => {
  const repository = await createRepository();
  await mkdir(join(repository.path, "ai-policy.json"));
  const { exitCode, stderr } = await init(repository, "--policy", "qemu");
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining("this file exists already")]);
});

test.each([
  ["quemu", 'no preset is called "quemu", did you mean "qemu"?'],
  ["./gone.json", "gone.json: there is no such file"],
  ["../outside.json", "is outside the repository"],
])("init --policy %s", async (name, message) => {
  const repository = await createRepository();
  await repository.write("../outside.json", "{}");
  const { exitCode, stdout, stderr } = await init(repository, "--policy", name);
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(message);
  expect(existsSync(join(repository.path, "ai-policy.json"))).toBe(false);
});

test("a second time it says what remains, and writes nothing", async () => {
  const repository = await createRepository();
  await init(repository, "--policy", "qemu");
  const before = policyOf(repository);
  const again = await init(repository, "--policy", "qemu");
  expect([again.exitCode, again.stderr]).toEqual([0, ""]);
  expect(again.stdout).toContain("ai-policy.json extends qemu already\n");
  expect(again.stdout).toContain("commit-msg:");
  expect(policyOf(repository)).toBe(before);
  const { stdout } = await init(repository, "--policy", "qemu", "--format", "json");
  expect(JSON.parse(stdout)).toMatchObject({ file: "ai-policy.json", written: false });
  expect((await init(repository)).stderr).toBe("nothing was written: there is a policy already\n");
});

test("from a folder below, and with a folder of hooks that is not there, what is to be typed works", async () => {
  const repository = await withFiles({ "src/a.c": "" });
  await repository.git("config", "core.hooksPath", "my hooks");
  const setting = { cwd: join(repository.path, "src"), env: repository.environment };
  const { stdout } = await runCommand(["init", "--policy", "qemu", "--format", "json"], setting);
  const { steps } = JSON.parse(stdout) as { steps: { about: string; write: string[] }[] };
  const typed = steps.filter(({ about }) => !about.startsWith("install")).flatMap(({ write }) => write);
  execFileSync("sh", ["-e"], { cwd: setting.cwd, input: typed.join("\n") });
  expect(readFileSync(join(repository.path, "my hooks/commit-msg"), "utf8")).toContain("exec ai-disclosure message");
  expect(readFileSync(join(repository.path, "my hooks/pre-commit"), "utf8")).toContain("exec ai-disclosure staged");
});
