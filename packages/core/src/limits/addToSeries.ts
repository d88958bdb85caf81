import { appliesTo } from "../change/aiUse.ts";
import type { Change, Amount, Series, SeriesTotal } from "../change/change.ts";
import type { CategorisedFile } from "../files/fileChange.ts";
import { exemptionFor } from "../change/exemption.ts";
import { findAgreement } from "../change/findAgreement.ts";
import { pathsOf, sizeOf } from "../files/sizes.ts";
import type { Limit } from "../policy/changeSchema.ts";
import type { Policy } from "../policy/policy.ts";
import { applyLimit, countedFiles, type AppliedLimit } from "./applyLimit.ts";

const none: Amount = { commits: 0, size: 0 };
const nothing: SeriesTotal = { certain: none, doubtful: none, agreed: none };

/** Whether a policy, or one of its own for some of the files, limits commits together: a series is then worth following. */
export function hasSeriesLimit({ limits, severity, byPath }: Policy): boolean {
  const own = severity["range-size"] !== "off" && limits.some(({ per }) => per === "range");
  return own || byPath.some(({ policy }) => hasSeriesLimit(policy));
}

/** Whether a change may count for a limit of the series that it is in, whatever its files turn out to be. */
export function mayCountInSeries(change: Change, policy: Policy): boolean {
  return (
    hasSeriesLimit(policy) && policy.limits.some(({ per, when }) => per === "range" && appliesTo(change, when) !== "no")
  );
}

/** Whether this change counts for a limit of the series it is in; then its files must be known. */
export function countsInSeries(change: Change, policy: Policy): boolean {
  return seriesLimits(change, policy).length > 0;
}

/** What one commit adds to a series, for one limit. */
export interface SeriesStep {
  readonly limit: Limit;
  readonly applied: AppliedLimit;
  readonly files: readonly CategorisedFile[];
  readonly before: SeriesTotal;
  readonly after: SeriesTotal;
}

/** What this change adds to the commits before it, an entry for each limit that it adds something to. */
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
  for (const { limit, applied } of seriesLimits(change, policy)) {
    const files = countedFiles(applied, change);
    const size = sizeOf(files, applied.unit);
    if (size === 0) continue;
    const key = keyOf(limit);
    const before = series.get(key) ?? nothing;
    const { waivedBy = applied.waivedBy, doubtful } = findAgreement(change, policy, pathsOf(files));
    const part = waivedBy !== undefined ? "agreed" : doubtful || applied.perhaps ? "doubtful" : "certain";
    const grown = { commits: before[part].commits + 1, size: before[part].size + size };
    const after = { ...before, [part]: grown, ...(waivedBy !== undefined && { waivedBy }) };
    steps.set(key, { limit, applied, files, before, after });
  }
  return steps;
}

function seriesLimits(change: Change, policy: Policy): { limit: Limit; applied: AppliedLimit }[] {
  if (exemptionFor(change, policy)("range-size") !== undefined) return [];
  return policy.limits.flatMap((limit) => {
    const applied = limit.per === "range" ? applyLimit(limit, change, policy) : undefined;
    return applied ? [{ limit, applied }] : [];
  });
}

/** What is counted, whatever is made of it: a series goes on where the policy changes only its number on the way. */
function keyOf({ id, unit, only, exclude, when, newcomer }: Limit): string {
  return JSON.stringify([id, unit, only, exclude, when, newcomer]);
}
