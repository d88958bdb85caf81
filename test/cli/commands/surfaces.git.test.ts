import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

const run = ({ path, environment }: TestRepository, ...words: string[]) =>
  runCommand(words, { cwd: path, env: environment });

/** A branch `main` whose AGENTS.md and skill say what the policy says. */
async function start(policy = '{ "extends": "human-in-the-loop" }'): Promise<TestRepository> {
  const repository = await createRepository();
  await repository.write("ai-policy.json", policy);
  await repository.write("AGENTS.md", "# Agents\n");
  await repository.write(".claude/skills/contribute/SKILL.md", "---\nname: contribute\n---\n");
  for (const file of ["AGENTS.md", ".claude/skills/contribute/SKILL.md"])
    await run(repository, "write", "agents", file);
  await repository.commit("policy");
  await repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
  return repository;
}

const edit = async (repository: TestRepository, file: string, change: (text: string) => string) =>
  repository.write(file, change(await readFile(join(repository.path, file), "utf8")));

const forge = (text: string) => text.replace("Never sign off", "Always sign off");
const gate = (repository: TestRepository, ...words: string[]) =>
  run(repository, "audit", "--base", "origin/main", ...words);

test("at a gate, a block that is edited by hand and a policy that is changed alone are errors with the command to type", async () => {
  const repository = await start();
  await edit(repository, "AGENTS.md", forge);
  await repository.commit("edit");
  const { exitCode, stdout } = await gate(repository);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/AGENTS\.md does not say what the policy says: line \d+ differs .* \[ai\/surface-drift\]/u);
  expect(stdout).toContain("fix: ai-disclosure write agents AGENTS.md\n");
  await repository.git("reset", "-q", "--hard", "origin/main");
  await repository.write("ai-policy.json", '{ "extends": "zephyr" }');
  await repository.commit("policy alone");
  const alone = await gate(repository, "--format", "json");
  expect(alone.exitCode).toBe(1);
  const { commits } = JSON.parse(alone.stdout) as { commits: { findings: { rule: string; where: object }[] }[] };
  expect(commits.flatMap(({ findings }) => findings)).toMatchObject(
    ["AGENTS.md", ".claude/skills/contribute/SKILL.md"]
      .toSorted()
      .map((path) => ({ rule: "surface-drift", where: { path } })),
  );
  for (const file of ["AGENTS.md", ".claude/skills/contribute/SKILL.md"])
    await run(repository, "write", "agents", file);
  await repository.commit("write it anew");
  expect(await gate(repository)).toMatchObject({ exitCode: 0, stdout: expect.not.stringContaining("surface-drift") });
});

test("whoever finds the drift there is no sinner: a remark at a gate, nothing in pre-push, a warning in history", async () => {
  const repository = await start();
  await edit(repository, "AGENTS.md", forge);
  await repository.commit("drift");
  await repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
  await repository.write("a.c", "int a;\n");
  await repository.commit("a person's work");
  const { exitCode, stdout, stderr } = await gate(repository);
  expect([exitCode, stdout.includes("AGENTS.md")]).toEqual([0, false]);
  expect(stderr).toBe(
    "- AGENTS.md did not say what the policy says before either: ai-disclosure write agents AGENTS.md\n",
  );
  const head = await repository.git("rev-parse", "HEAD");
  const known = await repository.git("rev-parse", "origin/main");
  const pushed = await runCommand(["audit", "--pre-push", "origin"], {
    cwd: repository.path,
    env: repository.environment,
    input: `refs/heads/main ${head} refs/heads/main ${known}\n`,
  });
  expect(pushed).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  const history = await run(repository, "audit", "--last", "1");
  expect(history.exitCode).toBe(0);
  expect(history.stdout).toContain("AGENTS.md does not say what the policy says");
  expect(history.stdout).toContain("1 warning");
  expect((await run(repository, "audit", "HEAD~2..HEAD~1")).stdout).not.toContain("AGENTS.md");
  expect((await run(repository, "audit", "--last", "1", "--policy", "django")).stdout).not.toContain("AGENTS.md");
});

test("markers that do not fit together are a finding, and the policy can switch the rule off", async () => {
  const repository = await start('{ "extends": "human-in-the-loop", "severity": { "surface-drift": "warn" } }');
  await edit(repository, "AGENTS.md", (text) => text.replace(/^<!-- ai-disclosure:end.*$/mu, ""));
  await repository.commit("half a block");
  const { exitCode, stdout } = await gate(repository);
  expect(exitCode).toBe(0);
  expect(stdout).toContain("line 3 begins the block agents, but nothing ends it");
});

test("a policy that cannot be used at the tip is said, and a tip without such files costs no word", async () => {
  const repository = await start();
  await repository.write("ai-policy.json", "{");
  await repository.commit("break it");
  const { exitCode, stderr } = await gate(repository);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(
    /^- \.claude.*, AGENTS\.md: not compared with the policy of [0-9a-f]{12}, which cannot be used: /u,
  );
  await repository.git("rm", "-q", "-r", "AGENTS.md", ".claude");
  await repository.commit("without");
  const without = await gate(repository);
  expect(without.stderr).toMatch(/^ai-disclosure: ai-policy\.json:1:2: /u);
  expect(without.stderr).not.toContain("AGENTS.md");
});

test("Windows' line endings in the repository and a pull request's template in its own folder", async () => {
  const repository = await start();
  await repository.write(".github/PULL_REQUEST_TEMPLATE/change.md", "## What\r\n");
  await run(repository, "write", "pr-template", ".github/PULL_REQUEST_TEMPLATE/change.md");
  await run(repository, "write", "ruleset", ".github/rulesets.json", "--policy", "qemu");
  await repository.commit("crlf");
  const { stdout, exitCode } = await gate(repository);
  expect(stdout).not.toContain("change.md");
  expect(stdout).toContain(".github/rulesets.json does not say what the policy says");
  expect(exitCode).toBe(1);
});
