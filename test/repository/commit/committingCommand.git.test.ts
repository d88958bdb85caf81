import { expect, test } from "vitest";
import { commandAmong, committingCommand } from "../../../packages/repository/src/commit/committingCommand.ts";
import { isAmendSync, openRepositorySync } from "../../../packages/repository/src/index.ts";
import { parseGitArguments } from "../../../packages/repository/src/commit/parseGitArguments.ts";
import { fromListing, readAncestors } from "../../../packages/repository/src/commit/readAncestors.ts";
import { createRepository } from "../../support/createRepository.ts";

test.each([
  [["git", "commit", "--amend"], true],
  [["/usr/lib/git-core/git", "commit", "--amen"], true],
  [["git", "-c", "alias.x=--amend", "-C", "commit", "--git-dir", "--amend", "commit"], false],
  [["git", "-c", "a=b", "--no-pager", "commit", "-a", "--amend"], true],
  [["C:\\Program Files\\Git\\git.exe", "commit", "--amend"], true],
  [["git-commit", "--amend"], true],
  [["git", "commit", "-m", "--amend"], false],
  [["git", "commit", "-m--amend"], false],
  [["git", "commit", "-qam", "--amend"], false],
  [["git", "commit", "-F", "--amend"], false],
  [["git", "commit", "--file=x", "--amend"], true],
  [["git", "commit", "--author", "--amend"], false],
  [["git", "commit", "--auth", "--amend"], false],
  [["git", "commit", "-S", "--amend"], true],
  [["git", "commit", "-Sm", "--amend"], true],
  [["git", "commit", "-uno", "--amend"], true],
  [["git", "commit", "path", "--amend"], true],
  [["git", "commit", "--", "--amend"], false],
  [["git", "commit", "--amend", "--no-amend"], false],
  [["git", "commit", "--fixup=amend:HEAD"], false],
])("%j amends: %s", (words, amend) => {
  expect(parseGitArguments(words)?.amend).toBe(amend);
});

test("cleanup, verbosity and editing are read", () => {
  const words = ["git", "commit", "--cleanup", "verbatim", "-ve", "--no-verb", "--no-edit"];
  expect(parseGitArguments(words)).toMatchObject({ cleanup: "verbatim", verbose: false, edit: false });
  expect(parseGitArguments(["git", "commit", "--clean=strip", "-vv"])).toMatchObject({
    cleanup: "strip",
    verbose: true,
  });
});

test("other programs and git without a command are none", () => {
  for (const words of [[], ["git"], ["git", "--version"], ["sh", "-c", "git commit"], ["gitk", "commit"]]) {
    expect(parseGitArguments(words)).toBeUndefined();
  }
});

const listing = `    1     0 /sbin/launchd
  500     1 -zsh
  600   500 git commit -m why --amend is wrong
  601   600 /bin/sh .git/hooks/commit-msg .git/COMMIT_EDITMSG
  602   601 node message.js
  700   500 git commit --amend --no-edit
`;

test("a process listing names the ancestors, nearest first", () => {
  expect(fromListing(listing, 601).map((ancestor) => ancestor.arguments[0])).toEqual([
    "/bin/sh",
    "git",
    "-zsh",
    "/sbin/launchd",
  ]);
});

test("where arguments are joined, a typed message makes the command uncertain and the author's date decides", async () => {
  const uncertain = commandAmong(fromListing(listing, 601), "/");
  expect(uncertain).toMatchObject({ amend: true, exact: false });
  expect(commandAmong(fromListing(listing, 700), "/")).toMatchObject({ amend: true, exact: true });
  const repository = await createRepository();
  await repository.commit("first");
  const head = await repository.git("log", "-1", "--date=raw", "--format=%ad");
  const amendWithDate = async (date: string) => {
    const environment = { ...repository.environment, GIT_INDEX_FILE: ".git/index", GIT_AUTHOR_DATE: date };
    return isAmendSync(openRepositorySync(repository.path, environment), uncertain);
  };
  expect(await amendWithDate(`@${head}`)).toBe(true);
  expect(await amendWithDate("@1000000000 +0100")).toBe(false);
});

test("this system's ps lists this process's parent", async () => {
  const [parent] = await readAncestors("darwin");
  const [same] = await readAncestors();
  expect(parent?.arguments[0]).toBe(same?.arguments[0]?.split(" ")[0]);
});

test("a commit in another repository, whose hook runs this, is not ours", async () => {
  const repository = await createRepository();
  const ancestor = { arguments: ["git", "commit", "--amend"], exact: true, directory: "/elsewhere" };
  expect(commandAmong([ancestor], repository.path)).toBeUndefined();
  expect(commandAmong([ancestor, { ...ancestor, directory: repository.path }], repository.path)?.amend).toBe(true);
  const opened = openRepositorySync(repository.path, repository.environment);
  expect(await committingCommand(opened)).toBeUndefined();
  expect(isAmendSync(opened, undefined)).toBe(false);
});
