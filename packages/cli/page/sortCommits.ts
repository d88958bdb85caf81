import { uses, type PageCommit } from "../src/reports/html/pageData.ts";
import type { Question } from "./question.ts";
import { linesOf } from "./readHistory.ts";

/** Equal commits stay in the audit's order, which is git's. */
export function sortCommits(commits: readonly PageCommit[], { sort, order }: Question): PageCommit[] {
  const keyOf = keyFor(commits, sort);
  const keys = new Map(commits.map((commit) => [commit, keyOf(commit)]));
  const sign = order === "ascending" ? 1 : -1;
  return commits.toSorted((one, other) => sign * ((keys.get(one) ?? 0) - (keys.get(other) ?? 0)));
}

/** Gives a number for each commit, so that sorting compares numbers only. */
function keyFor(commits: readonly PageCommit[], sort: Question["sort"]): (commit: PageCommit) => number {
  if (sort === "date") return ({ minute }) => minute;
  if (sort === "use") return ({ use }) => -uses.indexOf(use);
  if (sort === "lines") return (commit) => linesOf(commit) ?? -1;
  if (sort === "findings") {
    const weights = { error: 1e6, warning: 1e3, waived: 1 };
    return ({ findings }) => findings.reduce((sum, { outcome }) => sum + weights[outcome], 0);
  }
  const lower = (commit: PageCommit) => commit[sort].toLowerCase();
  const sorted = [...new Set(commits.map(lower))].toSorted();
  const places = new Map(sorted.map((text, place) => [text, place]));
  return (commit) => places.get(lower(commit)) ?? 0;
}
