import type { FileChange } from "../files/fileChange.ts";
import { aiLinesOf, type SidecarRecord } from "./sidecarRecord.ts";

/** Completions are recorded as well, and many policies exempt them: a few lines contradict nobody, and prove little. */
const fewLines = 20;

/** At most 20 lines, and less than half of all. */
export function isFew(ai: number, added: number): boolean {
  return ai === 0 || (ai <= fewLines && ai * 2 < added);
}

/** Whether a record is strong evidence by itself, however much the commit adds. */
export function saysMuch(record: SidecarRecord): boolean {
  return aiLinesOf(record) > fewLines;
}

/** How many added lines of these files the records give to AI. */
export function aiLinesAmong(files: readonly FileChange[], records: readonly SidecarRecord[]): number {
  return files.reduce((sum, file) => sum + aiLinesIn(file, records), 0);
}

/** Of several records the one that says most; never more lines than the commit adds. */
function aiLinesIn({ path, added }: FileChange, records: readonly SidecarRecord[]): number {
  const said = records.flatMap(({ files }) => files.filter((file) => file.path === path).map(({ ai }) => ai));
  return Math.min(added, Math.max(0, ...said));
}
