import type { AuditedCommit } from "@ai-disclosure/core/internal";

/** Whether a report has anything to say of this commit; of the others it says how many there are. */
export function isNotable({ evidence, disclosures, findings, waived, unchecked }: AuditedCommit): boolean {
  return (
    disclosures.some(({ late }) => late) || [evidence, findings, waived, unchecked].some(({ length }) => length > 0)
  );
}
