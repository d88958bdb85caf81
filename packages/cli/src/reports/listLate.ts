import { describeLate, type AuditedCommit } from "@ai-disclosure/core";

/** A commit's late disclosures, `AI-used-for: tests (late, noted by …)`, but for those that a waived finding names. */
export function listLate({ disclosures, waived }: AuditedCommit): string[] {
  return disclosures
    .filter(({ late }) => late)
    .map((disclosure) => describeLate(disclosure.key, disclosure))
    .filter((text) => !waived.some(({ waivedBy }) => waivedBy?.includes(text)));
}
