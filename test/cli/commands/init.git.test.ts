import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { appendFile, chmod, mkdir, rm, symlink } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { editHookScript } from "../../../packages/cli/src/setup/editHookScript.ts";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { bundleCommand } from "../bundleCommand.ts";
import { runCommand } from "../runCommand.ts";

type Files = Readonly<Record<string, string>>;

const init = async ({ path, environment }: TestRepository, ...words: string[]) =>
  runCommand(["init", ...words], { cwd: path, env: environment });
const read = ({ path }: TestRepository, file: string) => readFileSync(join(path, file), "utf8");
const policyOf = (repository: TestRepository) => JSON.parse(read(repository, "ai-policy.json")) as { extends: string };

async function withFiles(files: Files): Promise<TestRepository> {
  const repository = await createRepository();
  for (const [path, text] of Object.entries(files)) await repository.write(path, text);
  return repository;
}

/** Each file of the work tree and the hooks, with its permissions. */
function filesOf({ path }: TestRepository): Record<string, string> {
  const files = readdirSync(path, { recursive: true, encoding: "utf8" }).filter(
    (file) => (!file.startsWith(".git/") || file.startsWith(".git/hooks/")) && statSync(join(path, file)).isFile(),
  );
  const texts = files.map((file) => [
    file,
    `${(statSync(join(path, file)).mode & 0o777).toString(8)} ${readFileSync(join(path, file), "latin1")}`,
  ]);
  return Object.fromEntries(texts) as Record<string, string>;
}

test("without options it proposes, and writes nothing", async () => {
  const repository = await createRepository();
  await repository.git("remote", "add", "origin", "https://gitlab.com/qemu-project/qemu.git");
  const before = filesOf(repository);
  const { exitCode, stdout, stderr } = await init(repository);
  expect(exitCode).toBe(0);
  expect(stdout).toContain("the remote origin is gitlab.com/qemu-project/qemu");
  expect(stderr).toContain("ai-disclosure init --yes (qemu-decline), or init --policy NAME\n");
  expect(filesOf(repository)).toEqual(before);
});

test("--yes takes what is proposed, else a policy that asks only those who used AI", async () => {
  const known = await createRepository();
  await known.git("remote", "add", "origin", "https://gitlab.com/qemu-project/qemu.git");
  expect((await init(known, "--yes")).stdout).toContain(
    "policy qemu-decline: the remote origin is gitlab.com/qemu-project/qemu",
  );
  expect(policyOf(known).extends).toBe("qemu-decline");
  const unknown = await createRepository();
  expect((await init(unknown, "--yes")).stdout).toContain("policy human-in-the-loop: nothing here shows");
  expect(policyOf(unknown).extends).toBe("human-in-the-loop");
});

test("without JavaScript: git's own hooks, which then refuse and accept real commits", async () => {
  const repository = await withFiles({ "hw/a.c": "", "bin/ai-disclosure": "" });
  const program = join(repository.path, "bin/ai-disclosure");
  await repository.write(
    "bin/ai-disclosure",
    `#!/bin/sh\nexec "${process.execPath}" "${await bundleCommand()}" "$@"\n`,
  );
  await chmod(program, 0o755);
  const { exitCode, stdout, stderr } = await init(repository, "--policy", "qemu");
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(stdout).toBe(`created ai-policy.json
created .git/hooks/commit-msg
created .git/hooks/pre-commit

install, on each contributor's machine:
  npm install --global ai-disclosure

git clones no hooks: in each clone:
  ai-disclosure init --yes

then commit, and see that it works: ai-disclosure doctor
`);
  expect(read(repository, ".git/hooks/commit-msg")).toBe('#!/bin/sh\nai-disclosure message "$1"\n');
  const PATH = `${join(repository.path, "bin")}${delimiter}${process.env["PATH"]}`;
  const commit = (message: string) =>
    spawnSync("git", ["commit", "--allow-empty", "-sm", message], {
      cwd: repository.path,
      env: { ...repository.environment, PATH },
    }).status;
  expect(commit("hw: one\n\nCo-authored-by: Claude <noreply@anthropic.com>")).toBe(1);
  expect(commit("hw: one")).toBe(0);
  const doctor = await runCommand(["doctor"], { cwd: repository.path, env: { ...repository.environment, PATH } });
  expect(doctor).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("commits are judged here") });
});

const husky = { "package.json": '{ "devDependencies": { "husky": "^9.1.7" } }\n', ".husky/_/h": "" };
const policyEntry = "@ai-disclosure/commitlint-plugin/policy";

/** A set-up: its files, what init makes of them, and what it prints. */
const setUps: Readonly<Record<string, readonly [before: Files, after: Files, says?: string]>> = {
  "husky 9 alone": [
    { ...husky, ".husky/pre-commit": "npm test" },
    {
      ".husky/commit-msg": '#!/bin/sh\nai-disclosure message "$1"\n',
      ".husky/pre-commit": "ai-disclosure staged || exit\nnpm test",
    },
    "npm install --save-dev ai-disclosure",
  ],
  "husky 8": [
    { "package.json": '{ "devDependencies": { "husky": "^8.0.3" } }', ".husky/_/husky.sh": "" },
    {
      ".husky/commit-msg": '#!/bin/sh\n. "$(dirname -- "$0")/_/husky.sh"\n\nnpx --no -- ai-disclosure message "$1"\n',
      ".husky/pre-commit": '#!/bin/sh\n. "$(dirname -- "$0")/_/husky.sh"\n\nnpx --no -- ai-disclosure staged\n',
    },
  ],
  "husky, commitlint, lint-staged and pnpm": [
    {
      ...husky,
      "pnpm-lock.yaml": "",
      ".husky/commit-msg": 'exec commitlint --edit "$1"',
      ".husky/pre-commit": "lint-staged\n",
      "commitlint.config.cjs": "// ours\nmodule.exports = { extends: ['a'] };\n",
      ".lintstagedrc.json": '{ "*.js": "eslint" }\n',
    },
    {
      "commitlint.config.cjs": `// ours\nmodule.exports = { extends: ['a', '${policyEntry}'] };\n`,
      ".lintstagedrc.json": '{ "*.js": "eslint", "*": "ai-disclosure staged" }\n',
    },
    "pnpm add --save-dev @ai-disclosure/commitlint-plugin ai-disclosure",
  ],
  "commitlint that no hook runs": [
    { ...husky, "commitlint.config.js": "export default {};\n" },
    {
      ".husky/commit-msg": '#!/bin/sh\nai-disclosure message "$1"\n',
      ".husky/pre-commit": "#!/bin/sh\nai-disclosure staged\n",
    },
  ],
  "YAML, and yarn 4 with Plug'n'Play": [
    {
      "package.json": '{ "packageManager": "yarn@4.9.0", "devDependencies": { "husky": "9" } }',
      ".pnp.cjs": "",
      ".husky/commit-msg": "yarn commitlint --edit $1\n",
      ".commitlintrc.yml": "extends:\n  - a # base\n\nrules: {}\n",
    },
    {
      ".commitlintrc.yml": `extends:\n  - a # base\n  - "${policyEntry}"\n\nrules: {}\n`,
      ".husky/pre-commit": "#!/bin/sh\nyarn ai-disclosure staged\n",
    },
    "yarn add --dev @ai-disclosure/commitlint-plugin ai-disclosure",
  ],
  "a task for all files in YAML is left to a person, whatever its last line ends with": [
    { ...husky, ".husky/pre-commit": "lint-staged\n", ".lintstagedrc.yml": '"*": eslint' },
    { ".husky/commit-msg": '#!/bin/sh\nai-disclosure message "$1"\n' },
    '"*": "ai-disclosure staged"',
  ],
  "a plugin object is left to a person": [
    {
      ...husky,
      ".husky/commit-msg": "commitlint --edit $1\n",
      "commitlint.config.js": "export default { plugins: [mine] };",
    },
    { ".husky/pre-commit": "#!/bin/sh\nai-disclosure staged\n" },
    "plugins: [mergePlugins(yours, plugin)]",
  ],
  "a package below the top": [
    { "web/package.json": '{ "devDependencies": { "husky": "9" } }', "web/.husky/pre-commit": "cd web && npm test\n" },
    {
      "web/.husky/commit-msg": '#!/bin/sh\nweb/node_modules/.bin/ai-disclosure message "$1"\n',
      "web/.husky/pre-commit": "web/node_modules/.bin/ai-disclosure staged || exit\ncd web && npm test\n",
    },
    "web/node_modules/.bin/husky web/.husky",
  ],
  "husky that nobody has started yet, and yarn 4 that only its lock file shows": [
    {
      "package.json": '{ "devDependencies": { "husky": "9" }, "scripts": { "postinstall": "husky" } }',
      "yarn.lock": "# made by yarn\n\n__metadata:\n  version: 8\n",
    },
    {
      ".husky/commit-msg": '#!/bin/sh\nai-disclosure message "$1"\n',
      ".husky/pre-commit": "#!/bin/sh\nai-disclosure staged\n",
    },
    "in each clone:\n  yarn install\n",
  ],
  "a package below the top, with yarn's Plug'n'Play": [
    {
      "web/package.json": '{ "devDependencies": { "husky": "9" } }',
      "web/yarn.lock": "__metadata:\n",
      "web/.pnp.cjs": "",
    },
    {
      "web/.husky/commit-msg": '#!/bin/sh\nyarn --cwd web ai-disclosure message "$1"\n',
      "web/.husky/pre-commit": "#!/bin/sh\nyarn --cwd web ai-disclosure staged\n",
    },
    "in each clone, at the top level:\n  yarn --cwd web exec 'cd .. && husky web/.husky'\n",
  ],
  lefthook: [
    {
      "package.json": "{}",
      "bun.lock": "",
      "lefthook.yml": "# ours\npre-commit:\n  commands:\n    lint:\n      run: lint\n",
    },
    {
      "lefthook.yml": `# ours
pre-commit:
  commands:
    lint:
      run: lint
    ai-disclosure:
      run: bunx --no-install ai-disclosure staged
commit-msg:
  commands:
    ai-disclosure:
      run: bunx --no-install ai-disclosure message {1}
`,
    },
    "bunx --no-install lefthook install",
  ],
  "simple-git-hooks": [
    { "package.json": '{\n  "simple-git-hooks": {\n    "pre-commit": "lint"\n  }\n}\n', "yarn.lock": "" },
    {
      "package.json": `{
  "simple-git-hooks": {
    "pre-commit": "yarn --silent ai-disclosure staged && lint",
    "commit-msg": "yarn --silent ai-disclosure message \\"$1\\""
  }
}
`,
    },
    "yarn --silent simple-git-hooks",
  ],
  "hooks of package.json": [
    { "package.json": '{ "gitHooks": { "commit-msg": "check", "pre-commit": "lint" } }' },
    {
      "package.json":
        '{ "gitHooks": { "commit-msg": "npx --no -- ai-disclosure message \\"$GIT_PARAMS\\" && check", "pre-commit": "npx --no -- ai-disclosure staged && lint" } }',
    },
  ],
  "pre-commit": [
    { ".pre-commit-config.yaml": "repos:\n- repo: local\n  hooks: []\n" },
    {
      ".pre-commit-config.yaml": `repos:
- repo: local
  hooks: []
- repo: local
  hooks:
    - id: ai-disclosure
      name: ai-disclosure
      entry: ai-disclosure message
      language: system
      stages: [commit-msg]
- repo: local
  hooks:
    - id: ai-disclosure-staged
      name: ai-disclosure-staged
      entry: ai-disclosure staged
      language: system
      pass_filenames: false
      always_run: true
`,
    },
    "pre-commit install --hook-type pre-commit --hook-type commit-msg",
  ],
};

test.each(Object.entries(setUps))("%s", async (_title, [before, after, says = ""]) => {
  const repository = await withFiles(before);
  const untouched = filesOf(repository);
  const dry = await init(repository, "--policy", "fedora", "--dry-run");
  expect([dry.exitCode, dry.stderr, filesOf(repository)]).toEqual([0, "", untouched]);
  const { exitCode, stdout, stderr } = await init(repository, "--policy", "fedora");
  expect([exitCode, stderr]).toEqual([0, ""]);
  for (const [file, text] of Object.entries({ ...before, ...after })) expect(read(repository, file)).toBe(text);
  for (const file of Object.keys(after)) {
    expect(dry.stdout).toContain(` ${file}\n@@`);
    if (file.includes(".husky/")) expect(statSync(join(repository.path, file)).mode & 0o100).toBe(0o100);
  }
  expect(stdout).toContain(says);
  const once = filesOf(repository);
  expect(Object.keys(once).filter((file) => !(file in untouched) && file !== "ai-policy.json")).toEqual(
    Object.keys(after).filter((file) => !(file in before)),
  );
  const again = await init(repository, "--yes");
  expect(again.stdout).toContain("the policy and the hooks are there already");
  expect(again.stdout).toMatch(/^see that it works: /mu);
  expect(filesOf(repository)).toEqual(once);
  const planned = await init(repository, "--remove", "--dry-run");
  expect(planned.stdout).toMatch(/^would (?:delete|restore) /u);
  expect(planned.stdout).not.toMatch(/deleted|restored/u);
  expect(await init(repository, "--remove")).toMatchObject({ exitCode: 0, stderr: "" });
  expect(filesOf(repository)).toEqual(untouched);
  expect(existsSync(join(repository.path, ".git/ai-disclosure"))).toBe(false);
});

test("--remove says how to take ai-disclosure out of hooks that are copies", async () => {
  const repository = await withFiles({ "package.json": "{}", ".simple-git-hooks.json": '{ "pre-commit": "lint" }' });
  await init(repository, "--yes");
  const { stdout } = await init(repository, "--remove");
  expect(stdout).toContain("\nthen, in each clone:\n  npx --no -- simple-git-hooks\n");
});

test("--remove leaves what somebody changed since, and says so", async () => {
  const repository = await withFiles({ "package.json": "{}", ".husky/pre-commit": "npm test\n" });
  await init(repository, "--yes");
  await appendFile(join(repository.path, ".husky/pre-commit"), "more\n");
  const { exitCode, stdout, stderr } = await init(repository, "--remove");
  expect(exitCode).toBe(1);
  expect(stdout).toContain("changed since  .husky/pre-commit\n");
  expect(stdout).toContain("deleted        .husky/commit-msg\n");
  expect(stderr).toContain("by hand");
  expect(read(repository, ".husky/pre-commit")).toContain("more\n");
  expect(existsSync(join(repository.path, "ai-policy.json"))).toBe(false);
  await repository.write(".git/ai-disclosure/init.json", "{");
  expect(await init(repository, "--remove")).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining("delete it"),
  });
  expect((await init(await createRepository(), "--remove")).stderr).toContain("init wrote nothing in this clone");
});

test("either all files are written or none", async () => {
  const repository = await withFiles({ "package.json": "{}", ".husky/pre-commit": "npm test\n" });
  // What stands in the way of the last file.
  await mkdir(join(repository.path, ".husky/commit-msg/x"), { recursive: true });
  const before = filesOf(repository);
  const { exitCode, stdout, stderr } = await init(repository, "--yes");
  expect([exitCode, stdout]).toEqual([3, ""]);
  expect(stderr).toContain(".husky/commit-msg");
  expect(filesOf(repository)).toEqual(before);
});

test("hooks that serve other repositories, other languages and links out of the repository are left alone", async () => {
  const shared = await createRepository();
  await shared.git("config", "core.hooksPath", "../shared-hooks");
  const { stdout } = await init(shared, "--yes");
  expect(stdout).toContain("which serves other repositories as well, one more line:\n  ai-disclosure message");
  expect(existsSync(join(shared.path, "../shared-hooks"))).toBe(false);
  const python = await withFiles({ ".git/hooks/pre-commit": "#!/usr/bin/env python3\n" });
  expect((await init(python, "--yes")).stdout).toContain(
    ".git/hooks/pre-commit, one more line:\n  ai-disclosure staged",
  );
  const linked = await withFiles({ "package.json": "{}", "../elsewhere": "theirs\n", ".husky/x": "" });
  await symlink("../../elsewhere", join(linked.path, ".husky/commit-msg"));
  expect(await init(linked, "--yes")).toMatchObject({ exitCode: 3, stderr: expect.stringContaining("leads out of") });
  expect([read(linked, "../elsewhere"), existsSync(join(linked.path, "ai-policy.json"))]).toEqual(["theirs\n", false]);
});

test("core.hooksPath in the work tree, from a folder below, whatever else is installed", async () => {
  const repository = await withFiles({ "src/a.c": "", "package.json": '{ "devDependencies": { "husky": "9" } }' });
  await repository.git("config", "core.hooksPath", "my hooks");
  const setting = { cwd: join(repository.path, "src"), env: repository.environment };
  const { stdout } = await runCommand(["init", "--policy", "qemu"], setting);
  expect(read(repository, "my hooks/commit-msg")).toContain("ai-disclosure message");
  expect(stdout).toContain("git config core.hooksPath 'my hooks'");
});

test("a hook that git skips, because it may not be run, is made executable, and its mode is given back", async () => {
  const repository = await createRepository();
  await init(repository, "--yes");
  const hook = join(repository.path, ".git/hooks/commit-msg");
  await chmod(hook, 0o644);
  expect((await init(repository)).stderr).toContain("nothing was written. To write the policy and the hooks:");
  expect((await init(repository, "--dry-run")).stdout).toMatch(/^would make executable: \.git\/hooks\/commit-msg\n\n/u);
  expect(statSync(hook).mode & 0o777).toBe(0o644);
  expect((await init(repository, "--yes")).stdout).toMatch(/^made executable: \.git\/hooks\/commit-msg\n/u);
  expect(statSync(hook).mode & 0o777).toBe(0o755);
  expect((await init(repository, "--yes")).stdout).toContain("there already");
  expect((await init(repository, "--remove")).exitCode).toBe(0);
  expect(existsSync(hook)).toBe(false);
});

test("a hook of other repositories that git skips is left to its owner, and husky needs no mode", async () => {
  const shared = await withFiles({ "shared/commit-msg": '#!/bin/sh\nai-disclosure message "$1"\n' });
  await shared.git("config", "core.hooksPath", join(shared.path, "../shared"));
  await mkdir(join(shared.path, "../shared"));
  await appendFile(join(shared.path, "../shared/commit-msg"), '#!/bin/sh\nai-disclosure message "$1"\n');
  expect((await init(shared, "--yes")).stdout).toMatch(
    /commit-msg is not executable, so git skips it:\n {2}chmod \+x \S/u,
  );
  const husky = await withFiles({
    "package.json": '{ "devDependencies": { "husky": "9" } }',
    ".husky/commit-msg": 'npx --no -- ai-disclosure message "$1"\n',
    ".husky/pre-commit": "npx --no -- ai-disclosure staged\n",
  });
  await init(husky, "--yes");
  expect(statSync(join(husky.path, ".husky/commit-msg")).mode & 0o111).toBe(0);
});

test("our refusal stops a hook with our status, and theirs keeps its own", () => {
  const run = (ours: string, theirs: string) =>
    spawnSync("sh", ["-c", editHookScript(`#!/bin/sh\n${theirs}`, ours) ?? ""]).status;
  expect([run("(exit 3)", "true"), run("true", "exec sh -c 'exit 4'"), run("true", "true")]).toEqual([3, 4, 0]);
});

test("in a linked worktree the hooks are the main one's", async () => {
  const repository = await createRepository();
  await repository.commit("first");
  await repository.git("worktree", "add", "--quiet", "../linked");
  const linked = { cwd: join(repository.path, "../linked"), env: repository.environment };
  const { stdout } = await runCommand(["init", "--policy", "qemu", "--dry-run"], linked);
  expect(stdout).toContain(`would create ${repository.path}/.git/hooks/commit-msg`);
});

test("hooks in a git directory of another name, as a submodule's is, are in no clone either", async () => {
  const repository = await createRepository();
  await repository.git("init", "--quiet", "--separate-git-dir", "../apart");
  const { stdout } = await init(repository, "--policy", "qemu", "--dry-run");
  expect(stdout).toContain("git clones no hooks: in each clone:\n  ai-disclosure init --yes\n");
});

test("packages that are installed are not named", async () => {
  const repository = await withFiles({ "package.json": '{ "devDependencies": { "ai-disclosure": "0.1.0" } }' });
  expect((await init(repository, "--yes")).stdout).not.toContain("install:");
});

test("as data", async () => {
  const repository = await createRepository();
  const { exitCode, stdout } = await init(repository, "--policy", "qemu", "--dry-run", "--format", "json");
  expect(exitCode).toBe(0);
  const file = expect.objectContaining({ file: "ai-policy.json", created: true }) as unknown;
  expect(JSON.parse(stdout)).toMatchObject({ written: false, files: [file, {}, {}], steps: [{ job: "install" }, {}] });
  expect(existsSync(join(repository.path, "ai-policy.json"))).toBe(false);
});

test("from a folder below, another policy file of the repository", async () => {
  const repository = await withFiles({ "policies/ours.json": '{ "title": "Ours" }' });
  const setting = { cwd: join(repository.path, "policies"), env: repository.environment };
  expect(await runCommand(["init", "--policy", "ours.json"], setting)).toMatchObject({ exitCode: 0, stderr: "" });
  expect(policyOf(repository).extends).toBe("./policies/ours.json");
});

test.each<[string, Files, string]>([
  ["ai-policy.json", { "ai-policy.json": '{ "title": "Ours" }' }, "ai-policy.json"],
  ["ai-policy.yml", { "ai-policy.yml": "title: Ours\n" }, "ai-policy.yml"],
  ["a key of package.json", { "package.json": '{ "aiPolicy": {} }' }, "package.json#aiPolicy"],
])("%s is never overwritten, but its hooks are wired", async (_title, files, path) => {
  const repository = await withFiles(files);
  const before = filesOf(repository);
  const { exitCode, stdout, stderr } = await init(repository, "--policy", "qemu");
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(`init does not change an existing policy: ${path}`);
  expect(stderr).toContain('write there: "extends": "qemu"');
  expect(filesOf(repository)).toEqual(before);
  expect((await init(repository, "--yes")).stdout).toMatch(/^created \.git\/hooks\/commit-msg\n/u);
});

test("nor is what a link points at, or an empty directory, which no commit would have", async () => {
  const repository = await createRepository();
  const path = join(repository.path, "ai-policy.json");
  await symlink("../elsewhere.json", path);
  const { exitCode, stderr } = await init(repository, "--policy", "qemu");
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining("ai-policy.json: this link leads to no file inside")]);
  expect(existsSync(join(repository.path, "../elsewhere.json"))).toBe(false);
  await rm(path);
  await mkdir(path);
  const again = await init(repository, "--policy", "qemu");
  expect([again.exitCode, again.stderr]).toEqual([2, expect.stringContaining("this file exists already")]);
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
