import type { BarRow } from "./barTable.ts";
import { outcomes, type Columns } from "./pageData.ts";

/** Rows below these are few commits each; the table of commits has them all. */
const mostRows = 12;

/** Findings by rule: errors, warnings, waived. */
export function countRules({ findings, rules }: Columns): BarRow[] {
  const numbers = rules.map(() => outcomes.map(() => 0));
  for (const [row, rule] of findings.rule.entries()) {
    const column = Number(findings.outcome[row]);
    const counts = numbers[rule];
    if (counts) counts[column] = (counts[column] ?? 0) + 1;
  }
  return rules
    .map((name, rule) => ({ name, query: `rule=${encodeURIComponent(name)}`, numbers: numbers[rule] ?? [] }))
    .toSorted((one, other) => sum(other.numbers) - sum(one.numbers));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Commits by what they say that AI was used for. */
export function countPurposes({ disclosures, purposes }: Columns): BarRow[] {
  const commits = purposes.map(() => new Set<number>());
  for (const [row, commit] of disclosures.commit.entries()) {
    for (const purpose of disclosures.purposes[row] ?? []) commits[purpose]?.add(commit);
  }
  return largestFirst(
    purposes.map((name, purpose) => ({
      name,
      query: `purpose=${encodeURIComponent(name)}`,
      numbers: [commits[purpose]?.size ?? 0],
    })),
  );
}

/** Commits by the tool whose mark they bear. */
export function countMarks({ marks, texts, kind }: Columns): BarRow[] {
  const commits = new Map<string, Set<number>>();
  for (const [row, commit] of marks.commit.entries()) {
    if (kind[commit] === "p") continue;
    const tool = (texts[marks.text[row] ?? 0] ?? "").replace(/ \([^()]*\)$/, "");
    commits.set(tool, (commits.get(tool) ?? new Set()).add(commit));
  }
  return largestFirst([...commits].map(([name, { size }]) => ({ name, numbers: [size] })));
}

/** AI-disclosed commits, and their changed lines, by the category of the files. */
export function countCategories({ sizes, categories, use }: Columns): BarRow[] {
  const numbers = categories.map(() => [0, 0]);
  for (const [row, commit] of sizes.commit.entries()) {
    const counts = numbers[sizes.category[row] ?? 0];
    if (use[commit] !== "0" || !counts) continue;
    counts[0] = (counts[0] ?? 0) + 1;
    counts[1] = (counts[1] ?? 0) + (sizes.added[row] ?? 0) + (sizes.deleted[row] ?? 0);
  }
  return largestFirst(categories.map((name, category) => ({ name, numbers: numbers[category] ?? [] }))).filter(
    ({ numbers: [commits] }) => commits !== 0,
  );
}

function largestFirst(rows: readonly BarRow[]): BarRow[] {
  return rows.toSorted((one, other) => (other.numbers[0] ?? 0) - (one.numbers[0] ?? 0)).slice(0, mostRows);
}
