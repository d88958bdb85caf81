import { aiTouches, appliesTo } from "../change/aiUse.ts";
import type { Change } from "../change/change.ts";
import type { Limit } from "../policy/changeSchema.ts";
import type { Policy } from "../policy/policy.ts";
import type { Bound } from "./bound.ts";
import { countsCategory } from "./countsCategory.ts";
import { listed } from "../text/listed.ts";

/** What one of the policy's `limits` asks of this change; undefined if nothing, or if nobody knows whether. */
export function boundOf(limit: Limit, change: Change, policy: Policy): Bound | undefined {
  const { newcomer, unit, max, severity, only, exclude, when } = limit;
  const applies = appliesTo(change, when);
  if (applies === "no") return undefined;
  if (newcomer !== undefined && !(change.earlierCommits !== undefined && change.earlierCommits < newcomer)) {
    return undefined;
  }
  return {
    unit,
    max,
    ...(severity && { severity: severity === "warn" ? "warning" : "error" }),
    what: exclude?.length ? `outside ${listed(exclude)}` : only?.length ? `of ${listed(only)}` : "",
    ...(newcomer !== undefined && { whose: `from authors with fewer than ${newcomer} earlier commits` }),
    counts: (category) => countsCategory(limit, category) && (when === "always" || aiTouches(category, change, policy)),
    liftable: policy.agreement !== undefined,
    perhaps: applies === "perhaps",
  };
}
