import type { AuditedCommit } from "./auditedCommit.ts";

/** What an audit found, in numbers. */
export interface AuditSummary {
  readonly commits: number;
  readonly beforePolicy: number;
  readonly merges: number;
  /** Commits whose author says that AI was used. */
  readonly disclosed: number;
  /** Commits that do not say so and bear a tool's strong mark. */
  readonly detected: number;
  /** Commits with weak signs only. */
  readonly suspected: number;
  /** No declared or detected AI use; never "no AI". */
  readonly silent: number;
  readonly errors: number;
  readonly warnings: number;
  readonly waived: number;
  /** Rule → commits with an error or warning of it. */
  readonly byRule: Readonly<Record<string, { readonly errors: number; readonly warnings: number }>>;
  /** Why the audit is not whole: git failed, or was stopped. Absent if every commit was judged. */
  readonly incomplete?: string;
}

const nothing: AuditSummary = {
  commits: 0,
  beforePolicy: 0,
  merges: 0,
  disclosed: 0,
  detected: 0,
  suspected: 0,
  silent: 0,
  errors: 0,
  warnings: 0,
  waived: 0,
  byRule: {},
};

/** A summary of no commits. */
export function emptySummary(): AuditSummary {
  return nothing;
}

/** The summary with one more commit. */
export function addToSummary(summary: AuditSummary, commit: AuditedCommit): AuditSummary {
  const byRule: Record<string, { errors: number; warnings: number }> = { ...summary.byRule };
  let errors = 0;
  for (const { rule, severity } of commit.findings) {
    const { errors: before = 0, warnings = 0 } = byRule[rule] ?? {};
    byRule[rule] = severity === "error" ? { errors: before + 1, warnings } : { errors: before, warnings: warnings + 1 };
    if (severity === "error") errors += 1;
  }
  const use = useOf(commit);
  return {
    ...summary,
    commits: summary.commits + 1,
    beforePolicy: summary.beforePolicy + (commit.policy ? 0 : 1),
    merges: summary.merges + (commit.kind === "merge" ? 1 : 0),
    [use]: summary[use] + 1,
    errors: summary.errors + errors,
    warnings: summary.warnings + commit.findings.length - errors,
    waived: summary.waived + commit.waived.length,
    byRule,
  };
}

/** What a commit's marks say of AI use. */
export function useOf({
  evidence,
}: Pick<AuditedCommit, "evidence">): "disclosed" | "detected" | "suspected" | "silent" {
  if (evidence.some(({ grade }) => grade === "declared")) return "disclosed";
  if (evidence.some(({ grade }) => grade === "strong")) return "detected";
  return evidence.length > 0 ? "suspected" : "silent";
}
