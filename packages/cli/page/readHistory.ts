import { uses, type AiUse, type Columns, type PageData } from "../src/reports/html/pageData.ts";

/** The commits, ready to be looked up by their index. */
export interface History extends PageData {
  readonly count: number;
  /** Since 1970, in UTC. */
  readonly minutes: Int32Array;
  readonly rows: Readonly<Record<"disclosures" | "marks" | "sizes" | "findings" | "unchecked", RowsOf>>;
}

/** The rows of a table that belong to a commit. */
export type RowsOf = (commit: number) => number[];

/** Reads what the report embedded. */
export function readHistory(text: string): History {
  const data = JSON.parse(text) as PageData;
  const { columns } = data;
  const count = columns.hash.length;
  const minutes = new Int32Array(count);
  let minute = 0;
  for (let commit = 0; commit < count; commit += 1) {
    minute += columns.minute[commit] ?? 0;
    minutes[commit] = minute;
  }
  return {
    ...data,
    count,
    minutes,
    rows: {
      disclosures: rowsByCommit(columns.disclosures.commit, count),
      marks: rowsByCommit(columns.marks.commit, count),
      sizes: rowsByCommit(columns.sizes.commit, count),
      findings: rowsByCommit(columns.findings.commit, count),
      unchecked: rowsByCommit(columns.unchecked.commit, count),
    },
  };
}

function rowsByCommit(sorted: readonly number[], count: number): RowsOf {
  const ends = new Uint32Array(count + 1);
  for (const commit of sorted) ends[commit + 1] = (ends[commit + 1] ?? 0) + 1;
  for (let commit = 1; commit <= count; commit += 1) ends[commit] = (ends[commit] ?? 0) + (ends[commit - 1] ?? 0);
  return (commit) => {
    const first = ends[commit] ?? 0;
    return Array.from({ length: (ends[commit + 1] ?? first) - first }, (_, index) => first + index);
  };
}

export function useOf({ use }: Columns, commit: number): AiUse {
  return uses[Number(use[commit])] ?? "silent";
}

/** Added and deleted lines together; undefined if the commit was not measured. */
export function linesOf({ columns: { sizes }, rows }: History, commit: number): number | undefined {
  const own = rows.sizes(commit);
  if (own.length === 0) return undefined;
  return own.reduce((sum, row) => sum + (sizes.added[row] ?? 0) + (sizes.deleted[row] ?? 0), 0);
}

/** `2026-05-29`. */
export function dayOf({ minutes }: History, commit: number): string {
  return new Date((minutes[commit] ?? 0) * 60_000).toISOString().slice(0, 10);
}
