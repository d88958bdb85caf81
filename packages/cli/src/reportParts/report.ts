import type { AuditedCommit, AuditSummary, Paint } from "@ai-disclosure/core/internal";
import type { factsSchema, policySchema } from "./auditSchema.ts";
import type { Said } from "./reportSchemaParts.ts";

type Facts = Said<typeof factsSchema>;

/** What an audit tells its reports about itself; the schema of JSON reports says what each is. */
export interface AuditFacts extends Omit<Facts, "format" | "allCommits"> {
  readonly comparison?: ComparisonFacts | undefined;
  /** The policies that judged, newest first: known at the end of the audit, so no report reads them before. */
  readonly policies: readonly Said<typeof policySchema>[];
}

/** What is compared. */
export interface ComparisonFacts {
  /** As it was asked for; absent where each commit has its own. */
  readonly policy: string | undefined;
  readonly against: string;
  /** What the first one is called in sentences. */
  readonly own: string;
  /** What to type to read how the policies differ; absent where no command says it. */
  readonly diff: string | undefined;
  /** What to type to compare commits from before the repository's policy as well; absent where it would change nothing. */
  readonly today: string | undefined;
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

export type CreateReport<Commit extends AuditedCommit = AuditedCommit> = (
  write: (text: string) => void,
  options: ReportOptions,
) => Report<Commit>;

export interface ReportOptions {
  /** Every commit, not only those with evidence, findings or something unchecked. */
  readonly allCommits: boolean;
  /** Colours, for what people read. */
  readonly paint: Paint;
  /** For whoever waits for a hook: it is short, and says nothing where there is nothing to mend. */
  readonly quiet: boolean;
}

/** What a file of `reports/` exports as `report`; the file's name is the format's. */
export interface ReportFormat<Commit extends AuditedCommit = AuditedCommit> {
  /** The ending of a file's name that stands for this format where `--output` is given and `--format` is not. */
  readonly ending?: string | undefined;
  /** It counts commits itself, so it cannot be made of shards that list only some of them. */
  readonly needsEveryCommit?: true;
  readonly create: CreateReport<Commit>;
  /** Reports that are appended to the files which these variables of the environment name. */
  readonly appended?: Readonly<Record<string, CreateReport<Commit>>>;
}

/** A format before its code is loaded. */
export type ListedFormat<Commit extends AuditedCommit = AuditedCommit> = Pick<
  ReportFormat,
  "ending" | "needsEveryCommit"
> & {
  readonly load: () => Promise<ReportFormat<Commit>>;
};
