import { aiLinesAmong, isFew } from "../sidecar/sidecarRecord.ts";
import type { Change } from "./change.ts";

/** Records of a few lines, which only the size of the change can tell from a small change that is all AI's. */
export function hasUnweighed({ records, evidence }: Change): boolean {
  return records !== undefined && evidence.some(({ kind, grade }) => kind === "sidecar" && grade === "weak");
}

/** The change, whose files are known now: a record of a few lines is strong evidence where they are half of all. */
export function weighRecords(change: Change): Change {
  if (!change.files || !hasUnweighed(change)) return change;
  const { files, records = [], evidence } = change;
  const added = files.reduce((sum, file) => sum + file.added, 0);
  const strong = new Set(
    records.filter((record) => !isFew(aiLinesAmong(files, [record]), added)).map(({ source }) => source as string),
  );
  const weigh = (one: Change["evidence"][number]): Change["evidence"][number] =>
    one.kind === "sidecar" && strong.has(one.where.field ?? "") ? { ...one, grade: "strong" } : one;
  return { ...change, evidence: evidence.map(weigh) };
}
