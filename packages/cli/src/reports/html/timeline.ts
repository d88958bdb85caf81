import { labelOf, startOf, unitFor } from "./calendar.ts";
import { uses, type AiUse, type Columns, type Timeline } from "./pageData.ts";

/** Counts the commits of each stretch of time, empty ones included. */
export function timeline(columns: Columns): Timeline {
  const seconds = secondsOf(columns);
  let first = Infinity;
  let last = -Infinity;
  for (const one of seconds) {
    if (one < first) first = one;
    if (one > last) last = one;
  }
  const unit = unitFor(seconds.length === 0 ? 0 : last - first);
  const starts: number[] = [];
  const indexes = new Map<number, number>();
  for (let start = startOf(first, unit); start <= last; start = startOf(start, unit, 1)) {
    indexes.set(start, starts.push(start) - 1);
  }
  const counts = Object.fromEntries(uses.map((use) => [use, starts.map(() => 0)])) as Record<AiUse, number[]>;
  for (const [commit, second] of seconds.entries()) {
    if (columns.kind[commit] === "p") continue;
    const stretch = counts[uses[Number(columns.use[commit])] ?? "silent"];
    const index = indexes.get(startOf(second, unit)) ?? 0;
    stretch[index] = (stretch[index] ?? 0) + 1;
  }
  return {
    unit,
    starts: starts.length === 0 ? [] : [...starts, startOf(last, unit, 1)],
    labels: starts.map((start) => labelOf(start, unit)),
    counts,
    policies: policiesSince(columns, seconds),
  };
}

function secondsOf({ minute }: Columns): number[] {
  let sum = 0;
  return minute.map((difference) => (sum += difference) * 60);
}

function policiesSince({ policy, policies }: Columns, seconds: readonly number[]): Timeline["policies"] {
  const since = new Map<number, number>();
  for (const [commit, number] of policy.entries()) {
    const second = seconds[commit] ?? 0;
    if (number > 0 && second < (since.get(number) ?? Infinity)) since.set(number, second);
  }
  return [...since]
    .map(([number, second]) => ({ title: policies[number] ?? "", since: second }))
    .toSorted((one, other) => one.since - other.since);
}
