import { aiLinesOf, type SidecarRecord, saysMuch } from "../sidecar/sidecarRecord.ts";
import type { Evidence } from "./evidence.ts";

/**
 * What a tool's own record of a commit says: an entry for each tool that wrote lines of it. A few lines may be
 * completions, and are weak evidence until the change's size is known.
 */
export function sidecarEvidence(record: SidecarRecord): Evidence[] {
  if (aiLinesOf(record) === 0) return [];
  const grade = saysMuch(record) ? "strong" : "weak";
  const mark = { grade, kind: "sidecar", where: { field: record.source } } as const;
  return record.tools.length === 0 ? [mark] : record.tools.map((tool) => ({ ...mark, tool }));
}
