import type { CommandRun } from "../process/runCommand.ts";

/** What happened in one of the two trees; what is absent was not reached. */
export interface TreeRun {
  /** Where the tree is, absolute; it is gone by now unless it was to be kept. */
  readonly folder: string;
  readonly setup?: CommandRun;
  readonly test?: CommandRun;
  /** Why nothing could be run, as one clause. */
  readonly problem?: string;
}

export interface Conclusion {
  readonly verdict: "proved" | "not proved" | "inconclusive";
  /** One clause, without a full stop. */
  readonly reason: string;
  /** What to type. */
  readonly fix?: string;
}

/** What two runs of a test, with and without a commit's change to other files, say of it. */
export interface Proof extends Conclusion {
  /** The commit's id. */
  readonly commit: string;
  /** Its parent's id; absent for a root commit and a merge. */
  readonly parent?: string;
  /** The command as it was typed. */
  readonly command: string;
  /** Where in the tree it ran, with a slash at the end; empty at the top level. */
  readonly directory: string;
  /** What decided which files are tests, as a noun. */
  readonly testsBy: string;
  /** The commit's test files, which both trees have. */
  readonly tests: readonly string[];
  /** Its other files, which the first tree has as the parent has them. */
  readonly takenOut: readonly string[];
  readonly without?: TreeRun;
  readonly with?: TreeRun;
  /** What a reader should know of the trees, one clause each. */
  readonly notes: readonly string[];
}
