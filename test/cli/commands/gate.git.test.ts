import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

const mark = "Co-authored-by: Claude <noreply@anthropic.com>";
const noAi = '{ "extends": "no-ai" }';
const lax = '{ "name": "anything-goes" }';
const zeros = "0".repeat(40);

const audit = ({ path, environment }: TestRepository, words: readonly string[], input = "") =>
  runCommand(["audit", ...words], { cwd: path, env: environment, input });

/** A branch `main` that a remote has as well, with a policy. */
async function withRemote(policy: string): Promise<TestRepository> {
  const repository = await createRepository();
  await repository.write("ai-policy.json", policy);
  await repository.commit("policy");
  await repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
  return repository;
}

const pushOf = async ({ git }: TestRepository, branch: string, known: string): Promise<string> =>
  `refs/heads/${branch} ${await git("rev-parse", branch)} refs/heads/${branch} ${known}\n`;

test("--base: no commit is judged by a policy that it brings, nor by the date that it bears", async () => {
  const repository = await withRemote(noAi);
  await repository.write("ai-policy.json", lax);
  await repository.commit("weaken");
  repository.environment["GIT_COMMITTER_DATE"] = "2001-01-01T00:00:00Z";
  await repository.commit(`early\n\n${mark}`);
  repository.environment["GIT_COMMITTER_DATE"] = "2037-01-01T00:00:00Z";
  await repository.commit(`late\n\n${mark}`);
  const { exitCode, stdout } = await audit(repository, ["--base", "origin/main"]);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/\bearly\b/u);
  expect(stdout).toMatch(/\blate\b/u);
});

test("a base's broken policy is an error, and none may be mended over it unseen", async () => {
  const repository = await withRemote("{");
  await repository.write("ai-policy.json", lax);
  await repository.commit("mend");
  const { exitCode, stderr } = await audit(repository, ["--base", "origin/main"]);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/this is the policy in origin\/main \(commit [0-9a-f]{12}\)/u);
});

test.each([
  ["{", 'ai-policy.json:1:2: expected a key in double quotes or "}"'],
  ['{ "extends": "nobody" }', 'ai-policy.json: no preset is called "nobody"'],
])("a policy that the commits break (%s) is an error, beside what is found in them", async (broken, because) => {
  const repository = await withRemote(noAi);
  await repository.write("ai-policy.json", broken);
  await repository.commit("break it");
  const clean = await audit(repository, ["--base", "origin/main"]);
  expect(clean).toMatchObject({ exitCode: 2, stdout: expect.stringContaining("no findings") });
  expect(clean.stderr).toContain(`ai-disclosure: ${because}`);
  expect(clean.stderr).toMatch(/this is the policy in HEAD .*\n {2}the commits bring it, and it would stop/u);
  await repository.commit(`more\n\n${mark}`);
  const marked = await audit(repository, ["--base", "origin/main"]);
  expect(marked).toMatchObject({ exitCode: 1, stdout: expect.stringContaining("1 error") });
  expect(marked.stderr).toContain(`- the policy that the commits bring cannot be used: ${because}`);
});

test("a policy that the base had broken, and mended since, is not the branch's", async () => {
  const repository = await withRemote("{");
  await repository.git("switch", "--quiet", "--create", "topic");
  await repository.commit("work");
  await repository.git("switch", "--quiet", "main");
  await repository.write("ai-policy.json", noAi);
  await repository.commit("mend");
  await repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
  await repository.git("switch", "--quiet", "topic");
  expect(await audit(repository, ["--base", "origin/main"])).toMatchObject({ exitCode: 0, stderr: "" });
});

test("that the commits take the policy away is said, and not of a branch that is older than it", async () => {
  const repository = await createRepository();
  await repository.commit("begin");
  await repository.git("branch", "old");
  await repository.write("ai-policy.json", noAi);
  await repository.commit("policy");
  await repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
  await repository.git("rm", "--quiet", "ai-policy.json");
  await repository.commit("take it away");
  const { exitCode, stderr } = await audit(repository, ["--base", "origin/main"]);
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(
    /^- HEAD \(commit [0-9a-f]{12}\) no longer has an AI policy: later commits will not be judged\n$/u,
  );
  await repository.git("switch", "--quiet", "old");
  await repository.commit("work");
  expect(await audit(repository, ["--base", "origin/main"])).toMatchObject({ exitCode: 0, stderr: "" });
});

test("at a gate a preset reads as it does today, whatever the dates of commits", async () => {
  const repository = await withRemote('{ "extends": "linux" }');
  repository.environment["GIT_COMMITTER_DATE"] = "2025-12-01T00:00:00Z";
  await repository.commit("c");
  const { stdout } = await audit(repository, ["--base", "origin/main", "--format", "json"]);
  expect((JSON.parse(stdout) as { policies: { name: string }[] }).policies).toMatchObject([{ name: "linux" }]);
});

test("a policy that is not in force yet judges nothing at a gate, and that is said", async () => {
  const repository = await withRemote('{ "extends": "no-ai", "effective": { "from": "2999-01-01" } }');
  await repository.commit(`c\n\n${mark}`);
  const { exitCode, stderr } = await audit(repository, ["--base", "origin/main"]);
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(
    /^- the policy in origin\/main \(commit [0-9a-f]{12}\) is not in force yet, so nothing was judged\n$/u,
  );
});

test("--pre-push: what a branch was at on the remote judges, and a new one is judged by the default branch", async () => {
  const repository = await withRemote(noAi);
  const known = await repository.git("rev-parse", "HEAD");
  await repository.git("switch", "--quiet", "--create", "topic");
  await repository.write("ai-policy.json", lax);
  await repository.commit("weaken");
  await repository.commit(`marked\n\n${mark}`);
  for (const line of [await pushOf(repository, "topic", known), await pushOf(repository, "topic", zeros)]) {
    const { exitCode, stdout } = await audit(repository, ["--pre-push", "origin", "url"], line);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/\bmarked\b/u);
  }
  // The remote has the weakened one, and that is what its branch says.
  const weakened = await repository.git("rev-parse", "HEAD~1");
  expect(await audit(repository, ["--pre-push", "origin"], await pushOf(repository, "topic", weakened))).toEqual({
    exitCode: 0,
    stdout: "",
    stderr: "",
  });
});

test("--pre-push of several branches: each by its own base", async () => {
  const repository = await withRemote(noAi);
  const strict = await repository.git("rev-parse", "HEAD");
  await repository.git("switch", "--quiet", "--create", "lax");
  await repository.write("ai-policy.json", lax);
  const base = await repository.commit("lax policy");
  await repository.commit(`welcome\n\n${mark}`);
  await repository.git("switch", "--quiet", "main");
  await repository.commit(`unwelcome\n\n${mark}`);
  const lines = [await pushOf(repository, "lax", base), await pushOf(repository, "main", strict)];
  const { exitCode, stdout } = await audit(repository, ["--pre-push", "origin"], lines.join(""));
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/\bunwelcome\b/u);
  expect(stdout).not.toMatch(/\bwelcome\b/u);
});

test("a gate says what it judges by whose policy first, and reads no more of the history than that", async () => {
  const repository = await withRemote(noAi);
  const base = (await repository.git("rev-parse", "HEAD")).slice(0, 12);
  await repository.commit("c");
  const { path } = repository;
  await mkdir(join(path, "../bin"));
  const log = join(path, "../log");
  const git = `#!/bin/sh\necho "$@" >> '${log}'\nPATH='${process.env["PATH"]}' exec git "$@"\n`;
  await writeFile(join(path, "../bin/git"), git, { mode: 0o755 });
  repository.environment["PATH"] = `${join(path, "../bin")}:${process.env["PATH"]}`;
  const { exitCode, stdout } = await audit(repository, ["--base", "origin/main"]);
  expect(exitCode).toBe(0);
  expect(stdout.split("\n")[0]).toBe(`Audit of origin/main..HEAD, by the policy in origin/main (commit ${base})`);
  const commands = await readFile(log, "utf8");
  expect(commands).toMatch(/ log -z /u);
  expect(commands).not.toMatch(/rev-list --parents|--first-parent/u);
  const json = await audit(repository, ["--base", "origin/main", "--format", "json"]);
  expect(JSON.parse(json.stdout)).toMatchObject({ audit: { judgedBy: `the policy in origin/main (commit ${base})` } });
});

test("a message that git turns into another text by its encoding is no clean one", async () => {
  const repository = await withRemote(noAi);
  await repository.git("config", "i18n.commitEncoding", "UTF-16");
  await repository.commit(`hidden mark\n\n${mark}`);
  const { exitCode, stdout } = await audit(repository, ["--base", "origin/main"]);
  expect(exitCode).toBe(3);
  expect(stdout).toContain(
    "INCOMPLETE: 1 of the commits are marked with an encoding that turns their message into another text; fix: ",
  );
});

test("a tag that is called like the base is not taken for it", async () => {
  const repository = await withRemote(noAi);
  await repository.commit(`brought\n\n${mark}`);
  const asked = ["--base", "origin/main"];
  expect((await audit(repository, asked)).exitCode).toBe(1);
  await repository.git("tag", "origin/main", "refs/remotes/origin/main");
  expect((await audit(repository, asked)).exitCode).toBe(1);
  await repository.git("tag", "--force", "--message", "mine", "origin/main", "HEAD");
  const { exitCode, stderr } = await audit(repository, asked);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 3,
    stderr:
      "ai-disclosure: origin/main names several commits: refs/tags/origin/main, refs/remotes/origin/main\n" +
      "  fix: name one in full: --base refs/remotes/origin/main\n",
  });
  expect((await audit(repository, ["--base", "origin/main~0"])).exitCode).toBe(3);
  expect((await audit(repository, ["--base", "refs/remotes/origin/main"])).exitCode).toBe(1);
  // Without --base it is the remote's branch.
  expect((await audit(repository, [])).stdout).toContain("origin/main..HEAD");
  expect((await audit(repository, [])).exitCode).toBe(1);
});
