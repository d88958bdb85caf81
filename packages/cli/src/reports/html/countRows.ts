import type { BarRow } from "./barTable.ts";
import { outcomes, type PageCommit } from "./pageData.ts";

/** Rows below these are few commits each; the table of commits has them all. */
const mostRows = 12;

/** Findings by rule: errors, warnings, waived. */
export function countRules(commits: readonly PageCommit[]): BarRow[] {
  const counts = new Map<string, number[]>();
  for (const { rule, outcome } of commits.flatMap(({ findings }) => findings)) {
    const numbers = counts.get(rule) ?? outcomes.map(() => 0);
    const column = outcomes.indexOf(outcome);
    numbers[column] = (numbers[column] ?? 0) + 1;
    counts.set(rule, numbers);
  }
  const sum = ({ numbers }: BarRow) => numbers.reduce((total, number) => total + number, 0);
  return [...counts]
    .map(([name, numbers]) => ({ name, query: `rule=${encodeURIComponent(name)}`, numbers }))
    .toSorted((one, other) => sum(other) - sum(one));
}

/** Commits by what they say that AI was used for. */
export function countPurposes(commits: readonly PageCommit[]): BarRow[] {
  const counts = countNames(commits.map(({ disclosures }) => disclosures.flatMap(({ purposes }) => purposes)));
  return largestFirst(counts.map((row) => ({ ...row, query: `purpose=${encodeURIComponent(row.name)}` })));
}

/** Commits by the tool whose mark they bear. */
export function countMarks(commits: readonly PageCommit[]): BarRow[] {
  const some = commits.filter(({ kind }) => kind !== "pull request");
  return largestFirst(countNames(some.map(({ marks }) => marks.map((mark) => mark.replace(/ \([^()]*\)$/, "")))));
}

/** AI-disclosed commits, and their changed lines, by the category of the files. */
export function countCategories(commits: readonly PageCommit[]): BarRow[] {
  const counts = new Map<string, [number, number]>();
  for (const { category, added, deleted } of commits.flatMap(({ use, sizes }) => (use === "disclosed" ? sizes : []))) {
    const [some, lines] = counts.get(category) ?? [0, 0];
    counts.set(category, [some + 1, lines + added + deleted]);
  }
  return largestFirst([...counts].map(([name, numbers]) => ({ name, numbers })));
}

/** How many of the lists have each name. */
function countNames(lists: readonly (readonly string[])[]): BarRow[] {
  const counts = new Map<string, number>();
  for (const name of lists.flatMap((names) => [...new Set(names)])) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, numbers: [count] }));
}

function largestFirst(rows: readonly BarRow[]): BarRow[] {
  return rows.toSorted((one, other) => (other.numbers[0] ?? 0) - (one.numbers[0] ?? 0)).slice(0, mostRows);
}
