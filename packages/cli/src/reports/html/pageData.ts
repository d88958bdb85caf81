import type { UncheckedCode } from "@ai-disclosure/core/internal";
import type { SizeLimit } from "../../reportParts/sizeLimit.ts";

/** What the report hands to the script of its page, by columns: 100 000 commits are a few megabytes. */
export interface PageData {
  /** With `{hash}`; absent if no remote tells, or if there are several repositories. */
  readonly commitAddress?: string | undefined;
  readonly timeline: Timeline;
  readonly sizeCharts: readonly SizeChart[];
  readonly columns: Columns;
}

/** What a commit's marks say of AI use; its index is the digit in `Columns.use`. */
export const uses = ["disclosed", "detected", "suspected", "silent"] as const;
export type AiUse = (typeof uses)[number];

/** What became of a finding, the worst first; its index is the digit in `Columns.findings.outcome`. */
export const outcomes = ["error", "warning", "waived"] as const;
export type Outcome = (typeof outcomes)[number];

/** Lists of equal length with an entry per commit; or, where `commit` is among them, sorted by that commit's index. */
export interface Columns {
  readonly repositories: readonly string[];
  /** The first one stands for the time before any policy. */
  readonly policies: readonly string[];
  /** `Name <address>`. */
  readonly people: readonly string[];
  readonly rules: readonly string[];
  readonly purposes: readonly string[];
  readonly categories: readonly string[];
  /** Of what was not checked. */
  readonly codes: readonly UncheckedCode[];
  /** The first one is empty. */
  readonly texts: readonly string[];

  readonly hash: readonly string[];
  readonly subject: readonly string[];
  readonly author: readonly number[];
  /** Minutes since 1970 in UTC, each as the difference to the commit before. */
  readonly minute: readonly number[];
  /** A digit per commit. */
  readonly use: string;
  /** A letter per commit: ordinary, merge, revert, autosquash, pull request. */
  readonly kind: string;
  readonly policy: readonly number[];
  /** Empty if there is one repository. */
  readonly repository: readonly number[];

  readonly disclosures: {
    readonly commit: readonly number[];
    readonly text: readonly number[];
    readonly purposes: readonly (readonly number[])[];
  };
  readonly marks: { readonly commit: readonly number[]; readonly text: readonly number[] };
  readonly sizes: {
    readonly commit: readonly number[];
    readonly category: readonly number[];
    readonly files: readonly number[];
    readonly added: readonly number[];
    readonly deleted: readonly number[];
    readonly modified: readonly number[];
  };
  readonly findings: {
    readonly commit: readonly number[];
    readonly rule: readonly number[];
    /** A digit per finding. */
    readonly outcome: string;
    readonly text: readonly number[];
    readonly details: readonly number[];
    readonly fix: readonly number[];
    readonly waivedBy: readonly number[];
    /** The policy that says so, where it is one for some of the files only. */
    readonly by: readonly number[];
  };
  readonly unchecked: {
    readonly commit: readonly number[];
    readonly code: readonly number[];
    readonly text: readonly number[];
  };
}

export function outcomeOf({ findings }: Columns, row: number): Outcome {
  return outcomes[Number(findings.outcome[row])] ?? "waived";
}

/** Commits by AI use in equal stretches of time. */
export interface Timeline {
  readonly unit: "day" | "week" | "month" | "quarter" | "year";
  /** Seconds since 1970 at which each stretch begins, and at the end of the last one. */
  readonly starts: readonly number[];
  readonly labels: readonly string[];
  readonly counts: Readonly<Record<AiUse, readonly number[]>>;
  /** The first commit that each policy judged, in seconds. */
  readonly policies: readonly { readonly title: string; readonly since: number }[];
}

/** How many AI-disclosed changes there are of each size, against one limit. */
export interface SizeChart {
  readonly title: string;
  readonly unit: SizeLimit["unit"];
  /** Absent if the policy has none. */
  readonly limit?: number | undefined;
  readonly labels: readonly string[];
  /** How many of the stretches are within the limit. */
  readonly inside: number;
  readonly counts: readonly number[];
  /** Of these, how many are above the limit by an agreement or a note. */
  readonly waived: readonly number[];
  readonly median: number;
}
