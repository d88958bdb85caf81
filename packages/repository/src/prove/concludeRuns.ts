import type { Conclusion, TreeRun } from "./proof.ts";
import { isDeleted, type CommitChange } from "./readCommitChange.ts";
import type { SeparatedEntries } from "./chooseTests.ts";
import type { CommandRun } from "../process/runCommand.ts";

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

/**
 * What the two runs say. The second is absent where the first already kept anything from being proved. Whether the test
 * fails for the right reason, no program can tell.
 */
export function concludeRuns(without: TreeRun, withFix: TreeRun | undefined): Conclusion {
  const hindrance =
    hindranceOf(without, "without the fix") ?? (withFix ? hindranceOf(withFix, "with the fix") : undefined);
  if (hindrance) return { verdict: "inconclusive", ...hindrance };
  const failsWithout = without.test?.outcome === "failed";
  const passesWith = withFix?.test?.outcome === "passed";
  if (failsWithout && passesWith)
    return { verdict: "proved", reason: "the test fails without the fix and passes with it" };
  if (passesWith) return { verdict: "not proved", reason: "the test passes without the fix: it does not test it" };
  const reason = failsWithout ? "the test fails with the fix as well" : "the test fails with the fix, and only with it";
  return { verdict: "not proved", reason, fix: withFix?.setup ? "see its output" : freshCheckout };
}

const freshCheckout = "see its output; the tree is a fresh checkout, which --setup 'CMD' prepares, e.g. npm ci";

/** Why a tree says nothing; undefined if its test ran to an end. */
export function hindranceOf({ setup, test, problem }: TreeRun, which: string): Omit<Conclusion, "verdict"> | undefined {
  if (problem !== undefined) return { reason: problem, fix: "run the command from the top level" };
  if (setup && setup.outcome !== "passed") {
    return { reason: `the setup ${describe(setup)} ${which}`, fix: "see its output: both trees must be built" };
  }
  if (!test) return { reason: `the test did not run ${which}` };
  if (test.outcome === "timed out") {
    const seconds = Math.max(1, Math.floor(test.milliseconds / 2_000));
    const fix = `give it longer with --timeout, or, if to hang is the bug: --test 'timeout ${seconds} CMD'`;
    return { reason: `the test ${describe(test)} ${which}`, fix };
  }
  if (test.outcome === "not found") return { reason: `the test ${describe(test)} ${which}`, fix: freshCheckout };
  if (test.outcome === "killed") return { reason: `the test ${describe(test)} ${which}`, fix: "run it again" };
  return undefined;
}

function describe({ outcome, status, signal }: CommandRun): string {
  if (outcome === "timed out") return "ran out of time";
  if (outcome === "killed") return `was ended by ${signal}`;
  if (outcome === "not found") return `could not be run (exit ${status})`;
  return `failed with ${status === undefined ? signal : `exit ${status}`}`;
}
