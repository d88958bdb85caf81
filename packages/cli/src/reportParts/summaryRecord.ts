import { uncheckedCodes, type AuditSummary, type UncheckedCode } from "@ai-disclosure/core/internal";
import { orderedRules } from "./orderedRules.ts";

/** A summary as JSON reports write it: every key in its place, so that equal summaries are equal bytes. */
export function summaryRecord(summary: AuditSummary): Readonly<Record<keyof AuditSummary, unknown>> {
  return {
    commits: summary.commits,
    beforePolicy: summary.beforePolicy,
    merges: summary.merges,
    autosquash: summary.autosquash,
    disclosed: summary.disclosed,
    detected: summary.detected,
    suspected: summary.suspected,
    silent: summary.silent,
    errors: summary.errors,
    warnings: summary.warnings,
    waived: summary.waived,
    byRule: Object.fromEntries(orderedRules(summary.byRule)),
    unchecked: inOrder(summary.unchecked),
    baseline: summary.baseline,
    share: summary.share,
    incomplete: summary.incomplete,
  };
}

function inOrder(counts: AuditSummary["unchecked"]): AuditSummary["unchecked"] {
  const codes = Object.keys(uncheckedCodes) as UncheckedCode[];
  return Object.fromEntries(codes.filter((code) => counts[code] !== undefined).map((code) => [code, counts[code]]));
}
