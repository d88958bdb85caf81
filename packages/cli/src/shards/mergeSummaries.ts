import { addShares, type AuditSummary, emptySummary, type UncheckedCode } from "@ai-disclosure/core/internal";

/** The sum of the shards' summaries; incomplete if one of them is. */
export function mergeSummaries(summaries: readonly AuditSummary[]): AuditSummary {
  return summaries.reduce(add, emptySummary());
}

function add(one: AuditSummary, other: AuditSummary): AuditSummary {
  const byRule = { ...one.byRule };
  for (const [rule, { errors, warnings }] of Object.entries(other.byRule)) {
    const before = byRule[rule] ?? { errors: 0, warnings: 0 };
    byRule[rule] = { errors: before.errors + errors, warnings: before.warnings + warnings };
  }
  const unchecked = { ...one.unchecked };
  for (const code of Object.keys(other.unchecked) as UncheckedCode[])
    unchecked[code] = (unchecked[code] ?? 0) + (other.unchecked[code] ?? 0);
  const [left, right] = [one.baseline, other.baseline];
  const baseline =
    left && right ? { known: left.known + right.known, stale: left.stale + right.stale } : (left ?? right);
  const reasons = new Set([one.incomplete, other.incomplete].filter((reason) => reason !== undefined));
  const sums = Object.entries(one).flatMap(([key, count]) =>
    typeof count === "number" ? [[key, count + Number(other[key as keyof AuditSummary])]] : [],
  );
  return {
    ...emptySummary(),
    ...Object.fromEntries(sums),
    byRule,
    unchecked,
    ...(baseline && { baseline }),
    share: addShares(one.share, other.share),
    ...(reasons.size > 0 && { incomplete: [...reasons].join("; ") }),
  };
}
