import type { Change } from "../change/change.ts";
import { mayCountInSeries } from "../limits/addToSeries.ts";
import type { Policy } from "../policy/policy.ts";
import { evaluate } from "./evaluate.ts";

/** Whether the policy, or one of its own for some of the files, lets somebody agree. */
export function letsAgree({ agreement, byPath }: Policy): boolean {
  return agreement !== undefined || byPath.some(({ policy }) => policy.agreement !== undefined);
}

/** Whether it is worth looking for a signed agreement: there is a finding, or the change counts in a series. */
export function mayBeLifted(change: Change, policy: Policy): boolean {
  if (!letsAgree(policy)) return false;
  if (change.series && mayCountInSeries(change, policy)) return true;
  return evaluate(change, policy).findings.length > 0;
}
