import { sizeIn } from "@ai-disclosure/core/internal";
import { outcomeOf, type Columns, type SizeChart } from "./pageData.ts";
import type { SizeLimit } from "../../reportParts/sizeLimit.ts";

/** A stretch of sizes, both ends included. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Counts AI-disclosed changes by size; undefined if none was measured. */
export function sizeChart(columns: Columns, limit: SizeLimit | undefined): SizeChart | undefined {
  const sizes = measure(columns, limit);
  if (sizes.size === 0) return undefined;
  const stretches = stretchesFor(limit?.max);
  const counts = stretches.map(() => 0);
  const waived = stretches.map(() => 0);
  const lifted = waivedCommits(columns);
  for (const [commit, size] of sizes) {
    const index = stretches.findIndex(({ to }) => size <= to);
    counts[index] = (counts[index] ?? 0) + 1;
    if (limit && size > limit.max && lifted.has(commit)) waived[index] = (waived[index] ?? 0) + 1;
  }
  const sorted = [...sizes.values()].toSorted((one, other) => one - other);
  return {
    title: limit?.title ?? "AI-disclosed changes",
    unit: limit?.unit ?? "changed",
    limit: limit?.max,
    labels: stretches.map(labelOf),
    inside: limit ? stretches.filter(({ to }) => to <= limit.max).length : stretches.length,
    counts,
    waived,
    median: medianOf(sorted),
  };
}

/** Of an even number the mean of the middle two. */
function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** Commit → size, in the limit's unit and categories. */
function measure(columns: Columns, limit: SizeLimit | undefined): Map<number, number> {
  const { sizes, categories, disclosures, purposes, use } = columns;
  const purpose = limit?.use === undefined ? undefined : purposes.indexOf(limit.use);
  const named = new Set(
    disclosures.commit.filter((_, row) => purpose === undefined || has(disclosures.purposes[row], purpose)),
  );
  const counted = categories.map((name) => (limit?.only?.includes(name) ?? true) && !limit?.exclude?.includes(name));
  const measured = new Map<number, number>();
  for (const [row, commit] of sizes.commit.entries()) {
    if (use[commit] !== "0" || (purpose !== undefined && !named.has(commit))) continue;
    const before = measured.get(commit) ?? 0;
    measured.set(commit, counted[sizes.category[row] ?? 0] ? before + sizeOf(columns, row, limit?.unit) : before);
  }
  return measured;
}

function has(list: readonly number[] | undefined, number: number): boolean {
  return list?.includes(number) ?? false;
}

function sizeOf({ sizes }: Columns, row: number, unit: SizeLimit["unit"] = "changed"): number {
  const { files, added, deleted, modified } = sizes;
  return sizeIn(unit, {
    files: files[row] ?? 0,
    added: added[row] ?? 0,
    deleted: deleted[row] ?? 0,
    modified: modified[row] ?? 0,
  });
}

function waivedCommits(columns: Columns): Set<number> {
  const { findings, rules } = columns;
  const rule = rules.indexOf("size-limit");
  const isWaived = (row: number) => findings.rule[row] === rule && outcomeOf(columns, row) === "waived";
  return new Set(findings.commit.filter((_, row) => isWaived(row)));
}

/** Four equal stretches up to the limit, then doubles of it; without one, the usual steps. */
function stretchesFor(limit: number | undefined): Stretch[] {
  const ends =
    limit === undefined
      ? [0, 10, 30, 100, 300, 1000, Infinity]
      : [...[1 / 4, 1 / 2, 3 / 4, 1, 2, 4, 8].map((part) => Math.round(part * limit)), Infinity];
  const all = [...new Set(ends)];
  return all.map((to, index) => ({ from: index === 0 ? 0 : (all[index - 1] ?? 0) + 1, to }));
}

function labelOf({ from, to }: Stretch): string {
  if (to === Infinity) return `${from}+`;
  return from === to ? `${from}` : `${from}–${to}`;
}
