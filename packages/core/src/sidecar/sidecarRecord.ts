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
