import type { Question } from "./question.ts";
import { outcomeOf } from "../src/reports/html/pageData.ts";
import { linesOf, type History } from "./readHistory.ts";

/** Equal commits stay in the audit's order, which is git's. */
export function sortCommits(history: History, commits: Int32Array, { sort, order }: Question): Int32Array {
  const keys = keysFor(history, sort, commits);
  const sign = order === "ascending" ? 1 : -1;
  return commits.toSorted((one, other) => sign * ((keys[one] ?? 0) - (keys[other] ?? 0)) || one - other);
}

/** A number for each commit, so that sorting compares numbers only. */
function keysFor(history: History, sort: Question["sort"], commits: Int32Array): ArrayLike<number> {
  const { columns, minutes, count, rows } = history;
  if (sort === "date") return minutes;
  const keys = new Float64Array(count);
  if (sort === "author") {
    const ranks = ranksOf(columns.people);
    for (const commit of commits) keys[commit] = ranks[columns.author[commit] ?? 0] ?? 0;
  } else if (sort === "subject") {
    const ranks = ranksOf(columns.subject);
    for (const commit of commits) keys[commit] = ranks[commit] ?? 0;
  } else if (sort === "use") {
    for (const commit of commits) keys[commit] = -Number(columns.use[commit]);
  } else if (sort === "lines") {
    for (const commit of commits) keys[commit] = linesOf(history, commit) ?? -1;
  } else {
    const weights = { error: 1e6, warning: 1e3, waived: 1 };
    for (const commit of commits) {
      keys[commit] = rows.findings(commit).reduce((sum, row) => sum + weights[outcomeOf(columns, row)], 0);
    }
  }
  return keys;
}

/** Each text's place in the alphabet; equal texts share one. */
function ranksOf(texts: readonly string[]): Uint32Array {
  const lower = texts.map((text) => text.toLowerCase());
  const sorted = [...new Set(lower)].toSorted();
  const places = new Map(sorted.map((text, place) => [text, place]));
  return Uint32Array.from(lower, (text) => places.get(text) ?? 0);
}
