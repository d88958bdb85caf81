import { disclosedForIt } from "../change/aiUse.ts";
import type { Change } from "../change/change.ts";
import type { Violation } from "../finding/finding.ts";
import type { Policy } from "../policy/policy.ts";
import type { Rule } from "../rules/rule.ts";

/** Names the pull request in what is found only because it says that AI was used, and the commit does not. */
export function nameDiscloser(
  found: readonly Violation[],
  rule: Rule,
  change: Change,
  policy: Policy,
): readonly Violation[] {
  const { broughtBy } = change;
  if (found.length === 0 || !broughtBy || disclosedForIt(change) === undefined) return found;
  const { disclosesFor: _, ...silent } = broughtBy;
  const anyhow = new Set(rule.check({ ...change, broughtBy: silent }, policy).map(({ message }) => message));
  return found.map((one) => (anyhow.has(one.message) ? one : { ...one, details: [...(one.details ?? []), reason] }));
}

const reason = "the pull request says that AI was used, and none of its commits does";
