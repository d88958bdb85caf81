import type { Change, Amount, SeriesTotal } from "../change/change.ts";
import { sizeOf } from "../files/sizes.ts";
import type { Policy } from "../policy/policy.ts";
import { stepsInSeries, type SeriesStep } from "./addToSeries.ts";
import { countsCategory } from "./applyLimit.ts";

/** A commit's step over a limit of the series that it is in. */
export interface Overrun extends SeriesStep {
  /** What passes the limit: what counts for certain, or else with what is doubtful, or with what was agreed as well. */
  readonly reading: (typeof readings)[number];
  /** What the commits so far amount to in this reading. */
  readonly soFar: Amount;
  /** What is left of the whole series in its end; absent where nobody measured it. */
  readonly net?: number;
}

/** From the surest one to the widest: each takes in those before it. */
const readings = ["certain", "doubtful", "agreed"] as const;

function read(total: SeriesTotal, reading: Overrun["reading"]): Amount {
  const amounts = readings.slice(0, readings.indexOf(reading) + 1).map((name) => total[name]);
  return {
    commits: amounts.reduce((sum, { commits }) => sum + commits, 0),
    size: amounts.reduce((sum, { size }) => sum + size, 0),
  };
}

/**
 * The limits that the series passes by this change: the commits after it repeat nothing. Where commits rewrite each
 * other their sum is more than what a reviewer gets, so that what is left in the end must pass the limit as well.
 */
export function findOverruns(change: Change, policy: Policy): Overrun[] {
  const { series, net } = change;
  if (!series) return [];
  return stepsInSeries(series, change, policy).flatMap((step): Overrun[] => {
    const { limit, applied, before, after } = step;
    const reading = readings.find(
      (one) => read(before, one).size <= applied.max && read(after, one).size > applied.max,
    );
    if (!reading) return [];
    const overrun = { ...step, reading, soFar: read(after, reading) };
    if (!net) return [overrun];
    // Of all its authors and uses, since the end does not tell who wrote what: more than counts, never less.
    const counting = net.filter(({ categories }) => categories.some((category) => countsCategory(limit, category)));
    const left = sizeOf(counting, applied.unit);
    return left > applied.max ? [{ ...overrun, net: left }] : [];
  });
}
