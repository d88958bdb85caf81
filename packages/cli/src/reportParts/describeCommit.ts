import { shorten, describeLate, neutralise, type AuditedCommit, type Finding } from "@ai-disclosure/core/internal";

/**
 * How a report names a commit: `1a2b3c4d5e6f`, with its repository before it where there are several; a patch by its
 * mail, a pull request by its kind.
 */
export function commitName({
  repository,
  name,
  hash,
  kind,
}: Pick<AuditedCommit, "repository" | "name" | "hash" | "kind">): string {
  const own = kind === "pull request" ? kind : (name ?? hash.slice(0, 12));
  return shorten(repository === undefined ? own : `${repository} ${own}`);
}

/** Whether a report has anything to say of this commit; of the others it says how many there are. */
export function isNotable({ evidence, disclosures, findings, waived, unchecked }: AuditedCommit): boolean {
  return (
    disclosures.some(({ late }) => late) || [evidence, findings, waived, unchecked].some(({ length }) => length > 0)
  );
}

/** A commit's late disclosures, `AI-used-for: tests (late, noted by …)`, but for those that a waived finding names. */
export function listLate({ disclosures, waived }: AuditedCommit): string[] {
  const told = new Set(waived.map(({ noteLine }) => noteLine));
  return disclosures
    .filter(({ late, line }) => late && !told.has(line))
    .map((disclosure) => describeLate(disclosure.key, disclosure));
}

/**
 * Where a finding is shown by tools that only know files: its file, or a path that names the commit, with the line of
 * the commit's message. A report with a finding that is nowhere is refused as a whole.
 */
export function placeOf({ hash }: AuditedCommit, { where }: Finding): { path: string; line: number } {
  if (where?.path !== undefined) return { path: neutralise(where.path), line: 1 };
  return { path: `commit/${neutralise(hash)}`, line: where?.line ?? 1 };
}
