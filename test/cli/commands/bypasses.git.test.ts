import { existsSync, readFileSync } from "node:fs";
import { appendFile, chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { createRepository, temporaryDirectory, type TestRepository } from "../../support/createRepository.ts";
import { stages, waysToCommit } from "../../support/waysToCommit.ts";
import { bundleCommand } from "../bundleCommand.ts";
import { runCommand } from "../runCommand.ts";

const command = await bundleCommand();
const policy = JSON.stringify({
  extends: "no-ai",
  forbidFiles: [{ globs: ["agents/**", "lib/agents/**"], when: "always", reason: "keeps agents' own files out" }],
});
const mark = "Co-authored-by: Claude <noreply@anthropic.com>";
const noCommit = "0".repeat(40);
const nameOf = (index: number) => `way-${index}`;

interface Judged {
  readonly hash?: string;
  readonly subject?: string;
  readonly findings: readonly { readonly rule: string }[];
}

/** What is seen of commits: a forbidden file, a mark in a message, both, or nothing; a dash of no commits. */
function nameSeen(commits: readonly Judged[]): string {
  if (commits.length === 0) return "–";
  const rules = commits.flatMap(({ findings }) => findings.map(({ rule }) => rule));
  const isFile = (rule: string) => rule === "forbidden-files";
  const seen = [...(rules.every(isFile) ? [] : ["mark"]), ...(rules.some(isFile) ? ["file"] : [])];
  return seen.join(", ") || "nothing";
}

/** A repository whose hooks note what the command says, and let everything through. */
async function prepared(folder: string): Promise<TestRepository> {
  const repository = await createRepository();
  await repository.write("ai-policy.json", policy);
  await repository.commit("policy");
  await repository.commit("main");
  await repository.git("update-ref", "refs/remotes/origin/main", "main");
  const hooks = {
    "pre-commit": ["staged", "$N"],
    "commit-msg": ['message "$1"', "$N"],
    "applypatch-msg": ['message "$1"', `$(grep -om1 'way-[0-9]*' "$1")`],
  };
  for (const [hook, [words, name]] of Object.entries(hooks)) {
    const file = join(repository.path, ".git/hooks", hook);
    const run = `"${process.execPath}" "${command}" ${words} --format json >"${folder}/${name}.${hook}" 2>&1`;
    await writeFile(file, `#!/bin/sh\n${run}\nexit 0\n`);
    await chmod(file, 0o755);
  }
  return repository;
}

const prelude = `set -e
quietly() { git -c core.hooksPath=/dev/null "$@"; }
git checkout -q -f -B $N main
mkdir -p agents
echo $N >$F
git add $F
`;

/** Commits in each way, on a branch each. */
async function commitInEachWay({ path: cwd, environment }: TestRepository, folder: string): Promise<void> {
  for (const [index, { way, script }] of waysToCommit.entries()) {
    const N = nameOf(index);
    const M = join(folder, N);
    await writeFile(M, `${N}: x\n\n${mark}\n`);
    const env = { ...environment, N, M, F: `agents/${N}.md`, MARK: mark, GIT_EDITOR: "true" };
    const ran = await execa("sh", ["-c", prelude + script], { cwd, env, extendEnv: false, reject: false, all: true });
    expect([way, ran.exitCode, ran.all]).toEqual([way, 0, ran.all]);
  }
}

/** What a hook noted of a way, if it was run. */
function notedBy(hook: string, index: number, folder: string): Judged[] {
  const file = join(folder, `${nameOf(index)}.${hook}`);
  return existsSync(file) ? [JSON.parse(readFileSync(file, "utf8")) as Judged] : [];
}

/** The commits of the command's report. */
async function judge(words: readonly string[], { path, environment }: TestRepository, input = "", cwd = path) {
  const setting = { cwd, env: environment, input };
  const { stdout, stderr } = await runCommand(
    [...words, "--format", "ndjson", ...(words[0] === "audit" ? ["--all-commits"] : [])],
    setting,
  );
  const lines = stdout.trimEnd().split("\n").slice(1, -1);
  expect(lines, stderr).not.toEqual([]);
  return lines.map((line) => JSON.parse(line) as Judged);
}

/** Applies mails where nothing else happens; a mail that does not apply is skipped when its hook has seen it. */
async function applyMails({ git, path, environment }: TestRepository, mails: string): Promise<void> {
  const cwd = join(path, "../mails");
  await git("worktree", "add", "-q", "--detach", cwd, "main");
  const script = "git am -q || while [ -d $(git rev-parse --git-dir)/rebase-apply ]; do git am -q --skip || :; done";
  await execa("sh", ["-c", script], { cwd, env: environment, extendEnv: false, input: mails, reject: false });
}

test("every way in which a commit reaches a branch, at every stage", async () => {
  const folder = await temporaryDirectory();
  const repository = await prepared(folder);
  const { git, path } = repository;
  await commitInEachWay(repository, folder);
  await git("checkout", "-q", "-f", "main");
  const tips = (await git("rev-parse", "main", ...waysToCommit.map((_, index) => nameOf(index)))).split("\n");
  const [main = "", ...ways] = tips;
  const all = await git("commit-tree", "-m", "all", ...ways.flatMap((id) => ["-p", id]), "main^{tree}");
  const mails = `${await git("format-patch", "--stdout", `main..${all}`)}\n`;
  const applied = applyMails(repository, mails);
  const bare = join(folder, "bare.git");
  await git("clone", "-q", "--bare", "--single-branch", "--branch", "main", ".", bare);
  await appendFile(join(bare, "objects/info/alternates"), `${path}/.git/objects\n`);
  const lines = (form: (id: string, ref: string) => string) =>
    ways.map((id, index) => `${form(id, `refs/heads/${nameOf(index)}`)}\n`).join("");
  const pushed = lines((id, ref) => `${ref} ${id} ${ref} ${noCommit}`);
  const received = lines((id, ref) => `${noCommit} ${id} ${ref}`);
  const judged = {
    "pre-push": await judge(["audit", "--pre-push"], repository, pushed),
    "pre-receive": await judge(["audit", "--pre-receive"], repository, received, bare),
    audit: await judge(["audit", "--base", "main", "--head", all], repository),
  };
  const patches = await judge(["patch"], repository, mails);
  await applied;
  const added = await Promise.all(ways.map(async (id) => (await git("rev-list", id, `^${main}`)).split("\n")));
  for (const [index, { way, sees }] of waysToCommit.entries()) {
    const byHash = (commits: readonly Judged[]) => commits.filter(({ hash = "" }) => added[index]?.includes(hash));
    const seen: Record<(typeof stages)[number], Judged[]> = {
      "pre-commit": notedBy("pre-commit", index, folder),
      "commit-msg": notedBy("commit-msg", index, folder),
      "pre-push": byHash(judged["pre-push"]),
      "pre-receive": byHash(judged["pre-receive"]),
      audit: byHash(judged.audit),
      patch: patches.filter(({ subject = "" }) => new RegExp(`${nameOf(index)}\\b`).test(subject)),
      "git am": notedBy("applypatch-msg", index, folder),
    };
    expect.soft([way, ...stages.map((stage) => nameSeen(seen[stage]))]).toEqual([way, ...sees]);
  }
});
