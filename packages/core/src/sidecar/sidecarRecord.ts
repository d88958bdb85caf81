import type { FileChange } from "../files/fileChange.ts";
import { knownTools } from "../identity/knownTools.ts";
import { toolByName } from "../identity/toolByName.ts";

/** What a tool recorded beside a commit: how many of its lines are AI's. */
export interface SidecarRecord {
  /** The ref or file that holds it. */
  readonly source: "refs/notes/ai" | ".agent-trace/traces.jsonl";
  /** Display names of the tools that wrote lines, as far as the record names them. */
  readonly tools: readonly string[];
  readonly files: readonly SidecarFile[];
}

/** One file of the change, in lines of the commit's own version of it. */
export interface SidecarFile {
  /** From the repository's top level. */
  readonly path: string;
  /** Lines that are AI's and not known to be a person's as well. */
  readonly ai: number;
  /** Lines known to be a person's; absent if the record says nothing of people. */
  readonly human?: number;
}

/** All of a record's AI lines; a record without any is evidence of nothing. */
export function aiLinesOf({ files }: SidecarRecord): number {
  return files.reduce((sum, { ai }) => sum + ai, 0);
}

/** A name fit to be printed. */
const printableName = /^[A-Za-z][\w. +-]{0,39}$/;

/** The tool that a record names. There nobody else can be meant: `claude` is no person. */
export function toolOfRecord(name: unknown): string | undefined {
  if (typeof name !== "string" || /^(?:unknown|none|human)$/i.test(name)) return undefined;
  return toolByName(name, knownTools())?.tool ?? (printableName.test(name) ? name : undefined);
}

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
