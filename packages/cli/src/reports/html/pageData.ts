import type { AuditedCommit, Size, UncheckedCode } from "@ai-disclosure/core/internal";
import type { SizeLimit } from "../../reportParts/sizeLimit.ts";

/** What the report hands to the script of its page. */
export interface PageData {
  /** With `{hash}`; absent if no remote tells, or if there are several repositories. */
  readonly commitAddress?: string | undefined;
  readonly timeline: Timeline;
  readonly sizeCharts: readonly SizeChart[];
  readonly commits: readonly PageCommit[];
  /** Their policies and repositories, by the numbers that a question names them by. */
  readonly policies: readonly string[];
  readonly repositories: readonly string[];
}

/** What a commit's marks say of AI use. */
export const uses = ["disclosed", "detected", "suspected", "silent"] as const;
export type AiUse = (typeof uses)[number];

/** What became of a finding, the worst first. */
export const outcomes = ["error", "warning", "waived"] as const;
export type Outcome = (typeof outcomes)[number];

/** A commit as the page shows it; what is not known of it is an empty text. */
export interface PageCommit {
  readonly hash: string;
  readonly subject: string;
  /** `Name <address>`. */
  readonly author: string;
  /** Since 1970, in UTC. */
  readonly minute: number;
  readonly use: AiUse;
  readonly kind: AuditedCommit["kind"];
  /** The policy's title, or `withoutPolicy`. */
  readonly policy: string;
  /** Empty if there is one. */
  readonly repository: string;
  readonly disclosures: readonly { readonly text: string; readonly purposes: readonly string[] }[];
  /** Those that tools left, see listMarks. */
  readonly marks: readonly string[];
  readonly sizes: readonly (Size & { readonly category: string })[];
  readonly findings: readonly ShownFinding[];
  readonly unchecked: readonly { readonly code: UncheckedCode; readonly text: string }[];
}

/** A finding as it is shown; a text that is empty is not there. Each is harmless to read: neutralised. */
export interface ShownFinding {
  readonly outcome: Outcome;
  readonly rule: string;
  readonly text: string;
  readonly details: string;
  readonly fix: string;
  readonly waivedBy: string;
  /** The policy that says so, where it is one for some of the files only. */
  readonly by: string;
}

/** Stands for the time before any policy. */
export const withoutPolicy = "without a policy";

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
