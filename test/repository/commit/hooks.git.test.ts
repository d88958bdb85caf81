import { join } from "node:path";
import { expect, test } from "vitest";
import { copiesOf } from "../../support/createRepository.ts";
import { bundleReporter, withReporter } from "./hookReports.ts";

const reporter = await bundleReporter("reportFromHook");

const editor = { GIT_EDITOR: "echo message >" };

/** A repository with two commits, and `a` one line longer and staged. */
const staged = copiesOf(async (repository) => {
  await repository.write("a", "1\n");
  await repository.write("b", "1\n");
  await repository.commit("first");
  await repository.write("a", "1\n2\n");
  await repository.commit("second");
  await repository.write("a", "1\n2\n3\n");
  await repository.git("add", "a");
});

/** The same with the reporter in its hooks. */
async function prepared() {
  const repository = await staged();
  const run = await withReporter(repository, reporter, ["pre-commit", "commit-msg", "pre-merge-commit"]);
  return { repository, run };
}

const ordinary = { amend: false, amendByDate: false, files: ["a +1 -0"] };
const amending = { amend: true, amendByDate: true, files: ["a +2 -0"] };

test.each([
  ["commit -m", ["commit", "-m", "x"], ordinary],
  ["an amend", ["commit", "--amend", "-m", "x"], amending],
  ["an amend that keeps the message", ["commit", "--amend", "--no-edit"], amending],
  ["an amend, abbreviated", ["commit", "--am", "-qm", "x"], amending],
  ["an alias", ["-c", "alias.ca=commit --amend", "ca", "-m", "x"], amending],
  ["a shell alias", ["-c", "alias.ca=!git commit --amend", "ca", "--no-edit"], amending],
  ["a message that reads --amend", ["commit", "-m", "--amend"], ordinary],
  ["a message after an abbreviated option", ["commit", "--mess", "--amend"], ordinary],
  ["letters with a message", ["commit", "-qm", "--amend"], ordinary],
  ["an amend taken back", ["commit", "--amend", "--no-amend", "-m", "x"], ordinary],
  ["a fixup of HEAD", ["commit", "--fixup=HEAD"], ordinary],
  [
    "the author's date renewed",
    ["commit", "--amend", "--reset-author", "-m", "x"],
    { ...amending, amendByDate: false },
  ],
])("%s", async (_title, words, expected) => {
  const { run } = await prepared();
  const reports = await run(words);
  expect(reports.map(({ hook }) => hook)).toEqual(["pre-commit", "commit-msg"]);
  for (const report of reports) expect(report).toMatchObject(expected);
});

test("commit -a and commit PATH are measured by the index that git makes for them", async () => {
  const { repository, run } = await prepared();
  await repository.write("b", "1\n2\n3\n");
  const [partly] = await run(["commit", "-m", "x", "b"]);
  expect(partly?.files).toEqual(["b +2 -0"]);
  const [all] = await run(["commit", "-a", "-m", "x"]);
  expect(all?.files).toEqual(["a +1 -0"]);
  const [amended] = await run(["commit", "--amend", "-m", "--", "--", "b"]);
  expect(amended?.amend).toBe(true);
});

test("from a sub-directory, in a linked worktree, with --git-dir", async () => {
  const { repository, run } = await prepared();
  await repository.write("sub/c", "1\n");
  const [below] = await run(["commit", "-m", "x"], {}, join(repository.path, "sub"));
  expect(below).toMatchObject(ordinary);
  const path = join(repository.path, "../linked");
  await repository.git("worktree", "add", "--quiet", "-b", "side", path);
  await repository.git("-C", path, "mv", "b", "c");
  const [linked] = await run(["commit", "--amend", "-m", "x"], {}, path);
  expect(linked).toMatchObject({ amend: true, files: ["a +1 -0", "c +0 -0"] });
  await repository.git("add", "--all");
  const [outside] = await run(
    ["--git-dir", join(repository.path, ".git"), "--work-tree", repository.path, "commit", "-m", "x"],
    {},
    join(repository.path, ".."),
  );
  expect(outside).toMatchObject({ amend: false, files: ["sub/c +1 -0"] });
});

test("a merge is seen as one, before and after git writes MERGE_HEAD", async () => {
  const { repository, run } = await prepared();
  await repository.git("commit", "--quiet", "--no-verify", "-m", "third");
  await repository.git("checkout", "--quiet", "-b", "side", "HEAD^");
  await repository.write("c", "1\n");
  await repository.git("add", "--all");
  await repository.git("commit", "--quiet", "--no-verify", "-m", "theirs");
  const reports = await run(["merge", "--no-edit", "main"]);
  expect(reports.map(({ hook, command, amend, files }) => [hook, command?.subcommand, amend, files])).toEqual([
    ["pre-merge-commit", "merge", false, []],
    ["commit-msg", "merge", false, []],
  ]);
  const [amended] = await run(["commit", "--amend", "-m", "x"]);
  expect(amended).toMatchObject({ amend: true, files: [] });
});

test("a rebase that rewords runs git commit --amend", async () => {
  const { repository, run } = await prepared();
  await repository.git("commit", "--quiet", "--no-verify", "-m", "third");
  const reports = await run(["rebase", "-i", "HEAD~1"], { GIT_SEQUENCE_EDITOR: "sed -i s/pick/reword/", ...editor });
  expect(reports.at(-1)).toMatchObject({ hook: "commit-msg", amend: true, files: ["a +1 -0"] });
});

test("author and committer are those of the commit in progress", async () => {
  const { run } = await prepared();
  const [report] = await run(["commit", "-m", "x", "--author=Bob <bob@example.org>"]);
  expect(report?.people).toEqual({
    author: { name: "Bob", email: "bob@example.org" },
    committer: { name: "Ada Example", email: "ada@example.org" },
  });
});
