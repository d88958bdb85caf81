import { sizeIn } from "@ai-disclosure/core/internal";
import type { PageCommit, ShownFinding, SizeChart } from "./pageData.ts";
import type { SizeLimit } from "../../reportParts/sizeLimit.ts";

/** A stretch of sizes, both ends included. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Counts AI-disclosed changes by size; undefined if none was measured. */
export function sizeChart(commits: readonly PageCommit[], limit: SizeLimit | undefined): SizeChart | undefined {
  const measured = commits.filter((commit) => isMeasured(commit, limit));
  if (measured.length === 0) return undefined;
  const sizes = measured.map((commit) => sizeOf(commit, limit));
  const stretches = stretchesFor(limit?.max);
  const counts = stretches.map(() => 0);
  const waived = stretches.map(() => 0);
  for (const [at, size] of sizes.entries()) {
    const index = stretches.findIndex(({ to }) => size <= to);
    counts[index] = (counts[index] ?? 0) + 1;
    if (limit && size > limit.max && measured[at]?.findings.some(isWaived)) waived[index] = (waived[index] ?? 0) + 1;
  }
  return {
    title: limit?.title ?? "AI-disclosed changes",
    unit: limit?.unit ?? "changed",
    limit: limit?.max,
    labels: stretches.map(labelOf),
    inside: limit ? stretches.filter(({ to }) => to <= limit.max).length : stretches.length,
    counts,
    waived,
    median: medianOf(sizes.toSorted((one, other) => one - other)),
  };
}

/** Of an even number the mean of the middle two. */
function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** Whether its size is known and it discloses AI use, the limit's own if that is for one. */
function isMeasured({ use, sizes, disclosures }: PageCommit, limit: SizeLimit | undefined): boolean {
  const wanted = limit?.use;
  const isNamed = wanted === undefined || disclosures.some(({ purposes }) => purposes.includes(wanted));
  return use === "disclosed" && sizes.length > 0 && isNamed;
}

/** In the limit's unit and categories. */
function sizeOf({ sizes }: PageCommit, { unit = "changed", only, exclude }: Partial<SizeLimit> = {}): number {
  const isCounted = (name: string) => (only?.includes(name) ?? true) && !exclude?.includes(name);
  return sizes.reduce((sum, size) => (isCounted(size.category) ? sum + sizeIn(unit, size) : sum), 0);
}

const isWaived = ({ rule, outcome }: ShownFinding) => rule === "size-limit" && outcome === "waived";

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
