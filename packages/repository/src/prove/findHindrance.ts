import type { Conclusion } from "./proof.ts";
import { isDeleted, type CommitChange } from "./readCommitChange.ts";
import type { SeparatedEntries } from "./separateTests.ts";

/** Why nothing can be proved of a commit whatever its tests do; undefined if something can. */
export function findHindrance(
  { parents, entries }: CommitChange,
  { tests, others }: SeparatedEntries,
  testsBy: string,
): Conclusion | undefined {
  const inconclusive = (reason: string, fix?: string): Conclusion => ({
    verdict: "inconclusive",
    reason,
    ...(fix !== undefined && { fix }),
  });
  if (parents.length > 1) {
    const merged = `${parents[0]?.slice(0, 12)}..${parents[1]?.slice(0, 12)}`;
    return inconclusive("the commit is a merge and contains no fix itself", `name one of: git log ${merged}`);
  }
  if (entries.length === 0) return inconclusive("the commit changes no file");
  if (tests.length === 0) {
    if (testsBy === "--tests") {
      const none = entries.length === 1 ? "its one file does not match" : `none of its ${entries.length} files matches`;
      return inconclusive(`the commit contains no test: ${none} --tests`, "globs begin at the top level: 'qa/**'");
    }
    const none = entries.length === 1 ? "its one file is no test" : `none of its ${entries.length} files is a test`;
    return inconclusive(`the commit contains no test: ${none}, by ${testsBy}`, "say which are: --tests 'GLOB'");
  }
  if (others.length === 0) {
    return inconclusive(
      `the commit changes only tests, by ${testsBy}: there is no fix to take out`,
      "name the commit that has both, or say which are tests: --tests 'GLOB'",
    );
  }
  if (tests.every(isDeleted)) return inconclusive("the commit only deletes tests: there is none to run");
  return undefined;
}
