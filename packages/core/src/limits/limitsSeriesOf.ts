import { appliesTo } from "../change/aiUse.ts";
import type { Change } from "../change/change.ts";
import type { Policy } from "../policy/policy.ts";
import { limitsSeries } from "./addToSeries.ts";

/** Whether a change may count for a limit of the series that it is in, whatever its files turn out to be. */
export function limitsSeriesOf(change: Change, policy: Policy): boolean {
  return (
    limitsSeries(policy) && policy.limits.some(({ per, when }) => per === "range" && appliesTo(change, when) !== "no")
  );
}
