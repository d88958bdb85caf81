import { expect, test } from "vitest";
import { isAtLeast, parseGitVersion } from "../../../packages/repository/src/git/gitVersion.ts";

const versionOf = (line: string) => parseGitVersion(Buffer.from(`${line}\n`));

test("what git, Apple's git and Git for Windows print", () => {
  expect(versionOf("git version 2.39.5")).toEqual({ major: 2, minor: 39 });
  expect(versionOf("git version 2.39.5 (Apple Git-154)")).toEqual({ major: 2, minor: 39 });
  expect(versionOf("git version 2.50.0.windows.1")).toEqual({ major: 2, minor: 50 });
  expect(versionOf("git version 3.0.rc1")).toEqual({ major: 3, minor: 0 });
  expect(versionOf("what?")).toEqual({ major: 0, minor: 0 });
});

test.each([
  ["2.38.0", true],
  ["2.37.9", false],
  ["2.9.5", false],
  ["2.100.0", true],
  ["3.0.0", true],
  ["1.99.0", false],
])("git %s is at least 2.38: %s", (version, expected) => {
  expect(isAtLeast(versionOf(`git version ${version}`), 2, 38)).toBe(expected);
});
