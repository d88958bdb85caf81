import type { AuditedCommit, AuditSummary } from "@ai-disclosure/core/internal";
import type { SizeLimit } from "./sizeLimit.ts";

/** What an audit tells its reports about itself. */
export interface AuditFacts {
  /** What was audited, as it was asked for: `origin/main..HEAD`, `patches/*.patch`. */
  readonly scope: string;
  /** The address of a commit in a browser, with `{hash}` for its hash; absent if no remote tells. */
  readonly commitAddress?: string;
  /** Which part of the commits was judged, 1 to `of`; absent if all were. Shards of one audit have all else in common. */
  readonly shard?: { readonly number: number; readonly of: number };
  /** The policies that judged, newest first: known at the end of the audit, so no report reads them before. */
  readonly policies: readonly {
    readonly name: string;
    readonly title: string;
    readonly url?: string;
    readonly attest: readonly string[];
    /** The largest AI-assisted changes that it takes. */
    readonly limits: readonly SizeLimit[];
  }[];
  /** ai-disclosure's version. */
  readonly version: string;
  /** When the audit ran, ISO 8601; absent where reports must be comparable byte for byte. */
  readonly time?: string;
}

/**
 * A report: fed commit by commit, in the audit's order. `write` takes text for its output; a report that can stream
 * writes at once, the others at the end.
 */
export interface Report<Commit extends AuditedCommit = AuditedCommit> {
  readonly begin?: (facts: AuditFacts) => void;
  readonly commit: (commit: Commit) => void;
  readonly end: (summary: AuditSummary, facts: AuditFacts) => void;
}

/** Makes a report that writes to `write`. */
export type CreateReport<Commit extends AuditedCommit = AuditedCommit> = (
  write: (text: string) => void,
) => Report<Commit>;
