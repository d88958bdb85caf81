import { describeLate, type AuditedCommit } from "@ai-disclosure/core/internal";

/** A commit's late disclosures, `AI-used-for: tests (late, noted by …)`, but for those that a waived finding names. */
export function listLate({ disclosures, waived }: AuditedCommit): string[] {
  const told = new Set(waived.map(({ noteLine }) => noteLine));
  return disclosures
    .filter(({ late, line }) => late && !told.has(line))
    .map((disclosure) => describeLate(disclosure.key, disclosure));
}
