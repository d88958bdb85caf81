import { activeRules } from "./activeRules.ts";
import { applyRules } from "./applyRules.ts";
import { appliesTo } from "../change/aiUse.ts";
import type { Change } from "../change/change.ts";
import { partsOf } from "../change/partsOf.ts";
import { mayCountInSeries } from "../limits/addToSeries.ts";
import type { Policy } from "../policy/policy.ts";

/** Whether a rule that is on cannot judge this change before its files are measured. */
export function needsFiles(change: Change, policy: Policy): boolean {
  for (const rule of activeRules(change, policy)) if (rule.needsFiles?.(change, policy)) return true;
  return policy.byPath.length > 0 && partsNeedFiles(change, policy);
}

/** Whether a policy for some of the files has something to say, if it should turn out that the change has such files. */
export function partsNeedFiles({ files: _known, ...change }: Change, policy: Policy): boolean {
  return partsOf(change, policy).some(({ entry, change: part }) => {
    if (needsFiles(part, entry.policy) || (change.series && mayCountInSeries(part, entry.policy))) return true;
    const { findings, waived } = applyRules(part, entry.policy);
    return findings.length + waived.length > 0;
  });
}

/** Whether a limit for newcomers may apply, and so how many earlier commits are worth counting; 0 if none. */
export function needsEarlierCommits(change: Change, policy: Policy): number {
  const own = newcomersIn(change, policy);
  if (policy.byPath.length === 0) return own;
  return Math.max(own, ...partsOf(change, policy).map(({ entry, change: part }) => newcomersIn(part, entry.policy)));
}

function newcomersIn(change: Change, policy: Policy): number {
  if (policy.limits.length === 0) return 0;
  if (appliesTo(change, "ai") === "no" && policy.limits.every(({ when }) => when === "ai")) return 0;
  // A series' limit is nothing to a commit that is judged alone.
  return Math.max(
    0,
    ...policy.limits.map(({ newcomer = 0, per }) => (per === "range" && !change.series ? 0 : newcomer)),
  );
}
