import type { Change } from "../change/change.ts";
import type { CategorisedFile } from "../files/fileChange.ts";
import { exemptionOf } from "../change/exemptionOf.ts";
import { findAgreement } from "../change/findAgreement.ts";
import { sizeOf } from "../files/sizes.ts";
import type { Limit } from "../policy/changeSchema.ts";
import type { Policy } from "../policy/policy.ts";
import type { Bound } from "./bound.ts";
import { boundOf } from "./boundOf.ts";
import type { Series, SeriesTotal, Share } from "../change/series.ts";

const none: Share = { commits: 0, size: 0 };
const nothing: SeriesTotal = { certain: none, doubtful: none, agreed: none };

/** Whether a policy, or one of its own for some of the files, limits commits together: a series is then worth following. */
export function limitsSeries({ limits, severity, byPath }: Policy): boolean {
  const own = severity["range-size"] !== "off" && limits.some(({ per }) => per === "range");
  return own || byPath.some(({ policy }) => limitsSeries(policy));
}

/** Whether this change counts for a limit of the series it is in; then its files must be known. */
export function countsInSeries(change: Change, policy: Policy): boolean {
  return seriesBounds(change, policy).length > 0;
}

/** One commit's share of a series, for one limit. */
export interface SeriesStep {
  readonly limit: Limit;
  readonly bound: Bound;
  readonly files: readonly CategorisedFile[];
  readonly before: SeriesTotal;
  readonly after: SeriesTotal;
}

/** What this change adds to `series`, the commits before it, limit by limit; of a limit that it adds nothing to, nothing. */
export function stepsInSeries(series: Series, change: Change, policy: Policy): SeriesStep[] {
  return [...readSteps(series, change, policy).values()];
}

/** The series with this change; any order of the same commits gives the same totals. */
export function addToSeries(series: Series, change: Change, policy: Policy): Series {
  const steps = readSteps(series, change, policy);
  return steps.size === 0
    ? series
    : new Map([...series, ...[...steps].map(([key, { after }]) => [key, after] as const)]);
}

function readSteps(series: Series, change: Change, policy: Policy): Map<string, SeriesStep> {
  const steps = new Map<string, SeriesStep>();
  for (const { limit, bound } of seriesBounds(change, policy)) {
    const files = change.files?.filter(({ category }) => bound.counts(category)) ?? [];
    const size = sizeOf(files, bound.unit);
    if (size === 0) continue;
    const key = keyOf(limit);
    const before = series.get(key) ?? nothing;
    steps.set(key, { limit, bound, files, before, after: add(before, size, files, bound, change, policy) });
  }
  return steps;
}

function seriesBounds(change: Change, policy: Policy): { limit: Limit; bound: Bound }[] {
  if (exemptionOf(change, policy) !== undefined) return [];
  return policy.limits.flatMap((limit) => {
    const bound = limit.per === "range" ? boundOf(limit, change, policy) : undefined;
    return bound ? [{ limit, bound }] : [];
  });
}

/** What is counted, whatever is made of it: a series goes on where the policy changes only its number on the way. */
function keyOf({ id, unit, only, exclude, when, newcomer }: Limit): string {
  return JSON.stringify([id, unit, only, exclude, when, newcomer]);
}

function add(
  before: SeriesTotal,
  size: number,
  files: readonly CategorisedFile[],
  bound: Bound,
  change: Change,
  policy: Policy,
): SeriesTotal {
  const paths = files.map(({ path }) => path);
  const { waivedBy, doubtful } = findAgreement(change, policy, paths);
  const grown = (share: Share): Share => ({ commits: share.commits + 1, size: share.size + size });
  if (waivedBy !== undefined) return { ...before, agreed: grown(before.agreed), waivedBy };
  if (doubtful || bound.perhaps) return { ...before, doubtful: grown(before.doubtful) };
  return { ...before, certain: grown(before.certain) };
}
