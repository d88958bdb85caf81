import { unpackCommits, type PackedCommits } from "../src/reports/html/packCommits.ts";
import type { PageCommit, PageData } from "../src/reports/html/pageData.ts";

/** Reads what the report embedded. */
export function readHistory(text: string): PageData {
  const data = JSON.parse(text) as Omit<PageData, "commits"> & { readonly commits: PackedCommits };
  return { ...data, commits: unpackCommits(data.commits) };
}

/** Added and deleted lines together; undefined if the commit was not measured. */
export function linesOf({ sizes }: PageCommit): number | undefined {
  return sizes.length === 0 ? undefined : sizes.reduce((sum, { added, deleted }) => sum + added + deleted, 0);
}

/** `2026-05-29`. */
export function dayOf({ minute }: PageCommit): string {
  return new Date(minute * 60_000).toISOString().slice(0, 10);
}
