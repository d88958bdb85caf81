import { type AuditedCommit, type Finding, neutralise } from "@ai-disclosure/core/internal";

/**
 * Where a finding is shown by tools that only know files: its file, or a path that names the commit, with the line of
 * the commit's message. A report with a finding that is nowhere is refused as a whole.
 */
export function placeOf({ hash }: AuditedCommit, { where }: Finding): { path: string; line: number } {
  if (where?.path !== undefined) return { path: neutralise(where.path), line: 1 };
  return { path: `commit/${neutralise(hash)}`, line: where?.line ?? 1 };
}
