import type { LintProblem } from "@ai-disclosure/core/internal";
import type { KeyPlace } from "../../../packages/repository/src/policyFile/locateKeys.ts";
import type { ShownFinding } from "../../../packages/cli/src/reports/html/pageData.ts";

/** A finding with its place in the text, and the ways among which a person decides. */
export interface PlacedFinding extends ShownFinding {
  /** 1-based line of `ShownJudgement.lines`. */
  readonly line?: number;
  readonly choices: readonly WayOut[];
}

/** One of several ways to mend a finding, and the text as it then is. */
export interface WayOut {
  readonly text: string;
  readonly mended?: Replacement;
}

/** A text that takes another one's place; as it has to be copied, so not neutralised. */
export interface Replacement {
  readonly what: "message" | "description" | "mail";
  readonly text: string;
}

/** What is shown of a commit, a pull request or a mail that was judged. Its texts are neutralised, but for a `Replacement`. */
export interface ShownJudgement {
  /** Of a mail its subject; empty where there is only one text. */
  readonly title: string;
  readonly findings: readonly PlacedFinding[];
  /** The message as git stores it, as far as anybody reads it. */
  readonly lines: readonly string[];
  /** How many lines come after these. */
  readonly moreLines: number;
  /** What entries of a list tell besides: names with what belongs to them. */
  readonly facts: readonly (readonly [name: string, values: readonly string[]])[];
  readonly mended?: Mended;
}

/** The text as it can be mended without a decision. */
export interface Mended extends Replacement {
  /** What was done to it, a line each. */
  readonly changes: readonly string[];
  /** How many errors are left. */
  readonly left: number;
}

/**
 * What is to be said of a policy that somebody wrote, with its place as far as it is known: an error is why it cannot be
 * used, and the others are what its author hardly meant.
 */
export interface PolicyRemark extends Partial<KeyPlace> {
  readonly severity: "error" | LintProblem["severity"];
  readonly text: string;
  readonly fix?: string;
  readonly code?: string;
}

/** What was judged, if anything was. */
export interface Judged {
  readonly judged: readonly ShownJudgement[];
  /** What cannot be read in the files or in the mails, or why nothing could be judged at all. */
  readonly mistakes: readonly string[];
  /** What is not judged, and why. */
  readonly notes: readonly string[];
  /** What the command prints with `--format json`; empty if nothing was judged. */
  readonly json: string;
}

/** What the page shows of a trial. */
export interface Outcome extends Judged {
  /** Absent where it cannot be used: then it has mistakes, or judging failed. */
  readonly policy?: ShownPolicy;
  readonly policyRemarks: readonly PolicyRemark[];
}

export interface ShownPolicy {
  readonly title: string;
  /** Where it is written. */
  readonly address?: string;
  /** That it only warns, if it does. */
  readonly mode?: string;
  readonly attest: readonly string[];
}
