export interface MarkRow {
  /** What was searched for, in lower case. */
  readonly text: string;
  readonly grep: number;
  readonly shared: number;
  /** Ids of the commits in which only the search finds a mark. */
  readonly missed: readonly string[];
}

export interface MarkComparison {
  readonly commits: number;
  readonly grep: number;
  readonly ours: number;
  readonly rows: readonly MarkRow[];
  /** What only we mark. */
  readonly more: readonly { readonly tool: string; readonly commits: number; readonly example: string }[];
}

export const plainMarks: readonly string[];

/** Counts a history's marks by a plain search of its text, and as `messageEvidence` reads it. */
export function compareMarks(repository: string, revisions?: readonly string[]): Promise<MarkComparison>;
