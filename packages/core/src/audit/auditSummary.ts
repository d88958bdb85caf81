import { gradeOfUse } from "../evidence/evidence.ts";
import type { UncheckedCode } from "../finding/unchecked.ts";
import { countShare, emptyShare, type AiShare } from "./aiShare.ts";
import type { AuditedCommit } from "./auditedCommit.ts";

/** What an audit found, in numbers. */
export interface AuditSummary {
  readonly commits: number;
  /** Commits without a policy in force, such as those before the first one: they are not judged. */
  readonly beforePolicy: number;
  readonly merges: number;
  /** Commits that wait to be squashed: `fixup!`, `squash!`, `amend!`. */
  readonly autosquash: number;
  /** Commits whose author, or a note on them, says that AI was used. */
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
  /** Rule → how many errors and warnings of it. */
  readonly byRule: Readonly<Record<string, { readonly errors: number; readonly warnings: number }>>;
  /** How often something was not checked, by its code. */
  readonly unchecked: Readonly<Partial<Record<UncheckedCode, number>>>;
  /** How many findings a baseline keeps quiet, and how many of it are there no more. Absent without a baseline. */
  readonly baseline?: { readonly known: number; readonly stale: number };
  /** How much of it was made with AI, as far as that is known. */
  readonly share: AiShare;
  /** Why the audit is incomplete: git failed, or was stopped. Absent if every commit was judged. */
  readonly incomplete?: string;
}

const nothing = {
  commits: 0,
  beforePolicy: 0,
  merges: 0,
  autosquash: 0,
  disclosed: 0,
  detected: 0,
  suspected: 0,
  silent: 0,
  errors: 0,
  warnings: 0,
  waived: 0,
};

/** A summary of no commits. */
export function emptySummary(): AuditSummary {
  return { ...nothing, byRule: {}, unchecked: {}, share: emptyShare() };
}

/** Counts commits one by one; a whole history is counted in one object, because a new one each time took its toll. */
export function countCommits(): {
  readonly add: (commit: AuditedCommit) => void;
  readonly summary: () => AuditSummary;
} {
  const counts = { ...nothing };
  const shares = countShare();
  const byRule: Record<string, { errors: number; warnings: number }> = {};
  const unchecked: Partial<Record<UncheckedCode, number>> = {};
  const add = (commit: AuditedCommit): void => {
    if (commit.kind !== "pull request") {
      counts.commits += 1;
      if (!commit.policy) counts.beforePolicy += 1;
      if (commit.kind === "merge") counts.merges += 1;
      if (commit.kind === "autosquash") counts.autosquash += 1;
      counts[useOf(commit)] += 1;
      shares.add(commit);
    }
    counts.waived += commit.waived.length;
    for (const { rule, severity } of commit.findings) {
      const ofRule = (byRule[rule] ??= { errors: 0, warnings: 0 });
      const kind = severity === "error" ? "errors" : "warnings";
      ofRule[kind] += 1;
      counts[kind] += 1;
    }
    for (const { code } of commit.unchecked) unchecked[code] = (unchecked[code] ?? 0) + 1;
  };
  return {
    add,
    summary: () => ({ ...counts, byRule: { ...byRule }, unchecked: { ...unchecked }, share: shares.share() }),
  };
}

/** What a commit's marks say of AI use. */
export function useOf({
  evidence,
  disclosures,
}: Pick<AuditedCommit, "evidence" | "disclosures">): "disclosed" | "detected" | "suspected" | "silent" {
  if (disclosures.some(({ late, negative }) => late && !negative)) return "disclosed";
  if (evidence.some(({ grade }) => grade === "declared")) return "disclosed";
  if (evidence.some((one) => gradeOfUse(one) === "strong")) return "detected";
  return evidence.length > 0 ? "suspected" : "silent";
}
