import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { chmod, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { bundlePlugin } from "../../commitlint-plugin/bundlePlugin.ts";
import { createProject } from "../../commitlint-plugin/createProject.ts";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { gitReadsConfiguredHooks } from "../../support/installedGit.ts";
import { olderGit } from "../../support/olderGit.ts";
import { bundleCommand } from "../bundleCommand.ts";
import { runCommand } from "../runCommand.ts";

const command = `"${process.execPath}" "${await bundleCommand()}"`;
const policy = { extends: "qemu" };
const judging = `#!/bin/sh\nexec ${command} message "$1"\n`;

async function doctor({ path, environment }: TestRepository, more: NodeJS.ProcessEnv = {}, ...words: string[]) {
  const result = await runCommand(["doctor", ...words], { cwd: path, env: { ...environment, ...more } });
  const lines = result.stdout.split("\n").filter((line) => words.length === 0 && !/^ +\| /u.test(line));
  expect(lines.filter((line) => line.length > 100)).toEqual([]);
  return result;
}

async function withHook(hook: string | undefined, own: object | null = policy): Promise<TestRepository> {
  const repository = await createRepository();
  if (own) await repository.write("ai-policy.json", JSON.stringify(own));
  await repository.commit("hw: begin\n\nSigned-off-by: Ada Example <ada@example.org>");
  if (hook !== undefined) await writeHook(repository, ".git/hooks/commit-msg", hook);
  return repository;
}

async function writeHook(repository: TestRepository, file: string, text: string): Promise<void> {
  await repository.write(file, text);
  await chmod(join(repository.path, file), 0o755);
}

/** Each file with its content and the time of its last change, less what git would delete by itself. */
function pictureOf({ path }: TestRepository): Record<string, string> {
  const files = readdirSync(path, { recursive: true, encoding: "utf8" }).filter(
    (file) => !file.startsWith(".git/objects") && statSync(join(path, file)).isFile(),
  );
  const pictures = files.map((file) => {
    const whole = join(path, file);
    return [file, `${createHash("sha1").update(readFileSync(whole)).digest("hex")} ${statSync(whole).mtimeMs}`];
  });
  return Object.fromEntries(pictures) as Record<string, string>;
}

test("hooks that judge: what each saw, and nothing is changed", async () => {
  const repository = await withHook(judging);
  await writeHook(repository, ".git/hooks/pre-commit", `#!/bin/sh\nexec ${command} staged\n`);
  // The message of a commit that was refused before stays kept.
  await repository
    .git("commit", "--allow-empty", "-m", "x\n\nSigned-off-by: Claude <noreply@anthropic.com>")
    .catch(() => undefined);
  const before = pictureOf(repository);
  expect(before).toHaveProperty([".git/ai-disclosure/message"]);
  const { exitCode, stdout, stderr } = await doctor(repository);
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(stdout).toBe(`policy      ok         ai-policy.json
commit-msg  ok         .git/hooks/commit-msg: judged by QEMU's policy
                       refused (trailer-forbidden): Co-authored-by: Claude <noreply@anthropic.com>
                       accepted: the message without a mark
pre-commit  ok         .git/hooks/pre-commit judged a staged file (exit 0)
commits are judged here
`);
  expect(pictureOf(repository)).toEqual(before);
  expect(await repository.git("stash", "list")).toBe("");
});

test("without a policy and hooks: both, and how to get them", async () => {
  const { exitCode, stdout } = await doctor(await withHook(undefined, null));
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^policy +missing +this repository has no policy$/mu);
  expect(stdout).toMatch(/^commit-msg +missing +there is no \.git\/hooks\/commit-msg$/mu);
  expect(stdout).toContain("fix: ai-disclosure init --yes\n");
  expect(stdout).toMatch(/^pre-commit +optional +there is no \.git\/hooks\/pre-commit$/mu);
  expect(stdout).toMatch(/commits are not judged here as they should be\n$/u);
});

test.each([
  [
    "asks somebody else",
    "#!/bin/sh\ntrue\n",
    "ran (exit 0), and ai-disclosure judged nothing",
    "fix: ai-disclosure init --yes",
  ],
  [
    "finds no program",
    "#!/bin/sh\nexec ai-disclosure-that-is-not-there message\n",
    "ran (exit 127), and ai-disclosure judged nothing",
    "npm install --global ai-disclosure",
  ],
  [
    "forgets the refusal",
    `#!/bin/sh\n${command} message "$1"\ntrue\n`,
    "ended with 0, so git commits what ai-disclosure refused",
    "set -e",
  ],
  ["reads another file", `#!/bin/sh\necho x | ${command} message -\n`, "judged another message", '"$1"'],
])("a hook that %s", async (_title, hook, says, fix) => {
  const { exitCode, stdout } = await doctor(await withHook(hook));
  expect(exitCode).toBe(1);
  expect(stdout).toContain(says);
  expect(stdout).toContain(fix);
});

test("a hook that git skips", async () => {
  const repository = await withHook(judging);
  await chmod(join(repository.path, ".git/hooks/commit-msg"), 0o644);
  const { exitCode, stdout } = await doctor(repository);
  expect([exitCode, stdout]).toEqual([1, expect.stringContaining("git skips .git/hooks/commit-msg: it is not exec")]);
  expect(stdout).toContain("fix: chmod +x .git/hooks/commit-msg\n");
});

test("husky that is not active in this clone, and then is", async () => {
  const repository = await withHook(undefined);
  await repository.write(".husky/commit-msg", `${command} message "$1"\n`);
  await repository.write("package.json", '{ "scripts": { "prepare": "husky" } }');
  await repository.write("package-lock.json", "{}");
  const asleep = await doctor(repository);
  expect([asleep.exitCode, asleep.stdout]).toEqual([1, expect.stringContaining("husky is not active in this clone")]);
  expect(asleep.stdout).toContain("fix: npm ci\n");
  const below = await doctor({ ...repository, path: join(repository.path, ".husky") });
  expect(below.stdout).toContain("  cd ..\n                         npm ci\n");
  // What husky 9 writes, as far as it matters here.
  await writeHook(
    repository,
    ".husky/_/commit-msg",
    '#!/bin/sh\nexec sh -e "$(dirname "$(dirname "$0")")/commit-msg" "$@"\n',
  );
  await repository.git("config", "core.hooksPath", ".husky/_");
  const awake = await doctor(repository);
  expect([awake.exitCode, awake.stdout]).toEqual([0, expect.stringContaining(".husky/commit-msg: judged by QEMU")]);
});

test("commitlint with our rules in its hook", async () => {
  const config = 'export default { extends: ["@ai-disclosure/commitlint-plugin/policy"] };\n';
  const project = await createProject(await bundlePlugin(), config, { extends: "fedora" });
  const hook = `#!/bin/sh\nexec "${process.execPath}" node_modules/@commitlint/cli/cli.js --edit "$1"\n`;
  await writeHook(project, ".git/hooks/commit-msg", hook);
  const { exitCode, stdout } = await doctor(project);
  expect([exitCode, stdout]).toEqual([0, expect.stringContaining("commit-msg  ok ")]);
  await project.write("commitlint.config.js", "export default { rules: { 'subject-empty': [2, 'never'] } };\n");
  const without = await doctor(project);
  expect([without.exitCode, without.stdout]).toEqual([1, expect.stringContaining("ai-disclosure judged nothing")]);
  expect(without.stdout).toContain("fix: ai-disclosure init --yes");
});

test("pre-commit is not run where changes could be lost, and is optional", async () => {
  const repository = await withHook(judging);
  await writeHook(repository, ".git/hooks/pre-commit", "#!/bin/sh\ntouch ran\n");
  await repository.write("ai-policy.json", '{ "extends": "qemu", "mode": "warn" }');
  const { exitCode, stdout } = await doctor(repository);
  expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/^pre-commit +unchecked/mu)]);
  expect(readdirSync(repository.path)).not.toContain("ran");
  expect(stdout).toContain("accepted with a warning: Co-authored-by: Claude");
});

test("another check that refuses every message is named, and is not ours", async () => {
  const { exitCode, stdout } = await doctor(
    await withHook(`#!/bin/sh\n${command} message "$1" || exit 1\necho "no ticket" >&2\nexit 4\n`),
  );
  expect(exitCode).toBe(0);
  expect(stdout).toContain("refused by another command of the hook (exit 4): the message without a mark");
  expect(stdout).toContain("| no ticket\n");
});

test("hooks in git's configuration, where this git reads them", async () => {
  const repository = await withHook(undefined);
  await repository.git("config", "hook.ai.event", "commit-msg");
  await repository.git("config", "hook.ai.command", `${command} message`);
  const { exitCode, stdout } = await doctor(repository);
  if (gitReadsConfiguredHooks)
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("hook.ai of git's configuration: judged by QEMU")]);
  else expect([exitCode, stdout]).toEqual([1, expect.stringContaining("(hook.ai)")]);
});

test("a git that has no `git hook run`", async () => {
  const repository = await withHook(judging);
  const PATH = `${await olderGit()}${delimiter}${process.env["PATH"]}`;
  const { exitCode, stdout } = await doctor(repository, { PATH });
  expect([exitCode, stdout]).toEqual([0, expect.stringContaining(".git/hooks/commit-msg: judged by QEMU's policy")]);
});

test("as data; before the first commit; a policy that is broken; outside of a repository", async () => {
  const repository = await createRepository();
  await repository.write("ai-policy.json", JSON.stringify(policy));
  await writeHook(repository, ".git/hooks/commit-msg", judging);
  await writeHook(repository, ".git/hooks/pre-commit", judging);
  const { exitCode, stdout } = await doctor(repository, {}, "--format", "json");
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    wired: true,
    diagnoses: [{ part: "policy", state: "ok" }, { state: "ok" }, { part: "pre-commit", state: "unchecked" }],
    hooks: [
      { hook: { file: ".git/hooks/commit-msg" }, runs: [{ outcome: "passed" }, { records: [{ policy: "QEMU" }] }] },
      { notRun: "no commit" },
    ],
  });
  await repository.write("ai-policy.json", '{ "extends": "quemu" }');
  expect((await doctor(repository)).exitCode).toBe(2);
  await rm(join(repository.path, ".git"), { recursive: true });
  expect((await doctor(repository)).exitCode).toBe(3);
});
