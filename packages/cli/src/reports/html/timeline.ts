import { uses, withoutPolicy, type AiUse, type PageCommit, type Timeline } from "./pageData.ts";

/** Counts the commits of each stretch of time, empty ones included. */
export function timeline(commits: readonly PageCommit[]): Timeline {
  let first = Infinity;
  let last = -Infinity;
  for (const { minute } of commits) {
    first = Math.min(first, minute * 60);
    last = Math.max(last, minute * 60);
  }
  const unit = unitFor(commits.length === 0 ? 0 : last - first);
  const starts: number[] = [];
  const indexes = new Map<number, number>();
  for (let start = startOf(first, unit); start <= last; start = startOf(start, unit, 1)) {
    indexes.set(start, starts.push(start) - 1);
  }
  const counts = Object.fromEntries(uses.map((use) => [use, starts.map(() => 0)])) as Record<AiUse, number[]>;
  const since = new Map<string, number>();
  for (const { minute, kind, use, policy } of commits) {
    const index = indexes.get(startOf(minute * 60, unit)) ?? 0;
    if (kind !== "pull request") counts[use][index] = (counts[use][index] ?? 0) + 1;
    if (policy !== withoutPolicy) since.set(policy, Math.min(since.get(policy) ?? Infinity, minute * 60));
  }
  return {
    unit,
    starts: starts.length === 0 ? [] : [...starts, startOf(last, unit, 1)],
    labels: starts.map((start) => labelOf(start, unit)),
    counts,
    policies: [...since]
      .map(([title, second]) => ({ title, since: second }))
      .toSorted((one, other) => one.since - other.since),
  };
}

type Unit = Timeline["unit"];

const day = 86_400;

/** A unit in which this many seconds are at most about 80 stretches, while there are years enough. */
export function unitFor(seconds: number): Unit {
  const days = seconds / day;
  if (days <= 45) return "day";
  if (days <= 400) return "week";
  if (days <= 6 * 366) return "month";
  return days <= 20 * 366 ? "quarter" : "year";
}

/** When the stretch begins that holds this second, in UTC; weeks begin on Monday. */
export function startOf(seconds: number, unit: Unit, stretchesLater = 0): number {
  const date = new Date(seconds * 1000);
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const at = (...parts: [number, number, number?]): number => Date.UTC(...parts) / 1000;
  switch (unit) {
    case "day":
      return at(year, month, dayOfMonth + stretchesLater);
    case "week":
      return at(year, month, dayOfMonth - ((date.getUTCDay() + 6) % 7) + 7 * stretchesLater);
    case "month":
      return at(year, month + stretchesLater, 1);
    case "quarter":
      return at(year, month - (month % 3) + 3 * stretchesLater, 1);
    case "year":
      return at(year + stretchesLater, 0, 1);
  }
}

/** `2026-05-29`, `week of 2026-05-25`, `2026-05`, `2026 Q2`, `2026`. */
export function labelOf(start: number, unit: Unit): string {
  const text = new Date(start * 1000).toISOString();
  switch (unit) {
    case "day":
      return text.slice(0, 10);
    case "week":
      return `week of ${text.slice(0, 10)}`;
    case "month":
      return text.slice(0, 7);
    case "quarter":
      return `${text.slice(0, 4)} Q${Math.ceil(Number(text.slice(5, 7)) / 3)}`;
    case "year":
      return text.slice(0, 4);
  }
}
