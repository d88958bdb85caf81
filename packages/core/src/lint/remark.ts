import type { PolicySource } from "../policy/schema.ts";
import type { LintCode, LintedPolicy, LintProblem } from "./lintProblem.ts";

/** Steps into a policy: `["limits", 0, "only"]`. */
export type KeyPath = readonly (string | number)[];

/** What somebody hardly meant, at one place of a policy. */
export interface Remark extends Pick<LintProblem, "message" | "fix"> {
  /**
   * What is wrong, and then the keys that make it wrong. It is told at the first of them that the file itself writes, and
   * not at all if it writes none: what a preset does to itself is not for its readers to mend.
   */
  readonly keys: readonly KeyPath[];
}

/** One kind of remark: how it is found, and its example, which is its test. */
export interface RemarkKind {
  /** What is wrong, in a few words. */
  readonly name: string;
  readonly code: LintCode;
  readonly severity: LintProblem["severity"];
  /** Where the example has it: `limits[0].only`. */
  readonly at: string;
  /** A policy that has it. */
  readonly wrong: PolicySource;
  /** The same policy without it. */
  readonly right: PolicySource;
  /** The day of the example; 2026-12-01, if absent. */
  readonly today?: string;
  /** The tracked files of the example. */
  readonly paths?: readonly string[];
  readonly find: (linted: LintedPolicy) => Remarks | Promise<Remarks>;
}

/** Those that were found, and falsy values for what is right. */
export type Remarks = readonly (Remark | false | undefined)[];
