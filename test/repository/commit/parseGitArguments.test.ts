import { expect, test } from "vitest";
import { parseGitArguments } from "../../../packages/repository/src/commit/parseGitArguments.ts";

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

test.each([
  [["git", "commit", "-am", "text"], ["-a"], []],
  [["git", "commit", "-mtext", "-sv", "-q"], [], []],
  [["git", "commit", "-pU", "3", "-m", "text"], ["-pU3"], []],
  [["git", "commit", "-U3", "-aFfile", "path"], ["-U3", "-a"], ["path"]],
  [["git", "commit", "--unified", "3", "--inter", "path"], ["--unified=3", "--inter"], ["path"]],
  [
    ["git", "commit", "--message", "text", "--amend", "--no-edit", "--author", "A <a@b>"],
    ["--amend", "--author=A <a@b>"],
    [],
  ],
  [["git", "commit", "-F", "file", "-Skey", "--date=now"], ["-Skey", "--date=now"], []],
  [["git", "commit", "-iuno", "a", "--", "-b"], ["-iuno"], ["a", "-b"]],
  [["git", "commit", "-C", "HEAD", "--trailer", "a: b", "--allow-empty"], ["--allow-empty"], []],
  // As the process table shows `--fixup=amend:HEAD` and `--fixup=reword:HEAD`.
  [["git", "commit", "-a", "--fixup=amend", "HEAD"], ["-a"], []],
  [["git", "commit", "--fixup", "amend", "HEAD~2", "path"], [], ["path"]],
  [["git", "commit", "--fixup=reword", "HEAD"], ["--allow-empty", "--only"], []],
  [["git", "commit", "--fixup", "HEAD", "path"], [], ["path"]],
  [
    ["git", "am", "-3sq", "-p", "2", "--directory", "sub", "a", "b"],
    ["-3sq", "-p2", "--directory=sub"],
    ["a", "b"],
  ],
])("%j is repeated by %j and the paths %j", (words, repeated, paths) => {
  expect(parseGitArguments(words)).toMatchObject({ repeated, paths, reuses: words.includes("-C") });
});

test("other programs and git without a command are none", () => {
  for (const words of [[], ["git"], ["git", "--version"], ["sh", "-c", "git commit"], ["gitk", "commit"]]) {
    expect(parseGitArguments(words)).toBeUndefined();
  }
});
