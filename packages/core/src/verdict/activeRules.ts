import type { Change } from "../change/change.ts";
import type { Policy } from "../policy/policy.ts";
import type { Rule } from "../rules/rule.ts";
import { rules } from "../rules/rules.generated.ts";

interface ActiveRules {
  readonly forMarked: readonly Rule[];
  readonly forUnmarked: readonly Rule[];
}

/** Worked out once a policy, since an audit asks for every commit. */
const known = new WeakMap<Policy, ActiveRules>();

/**
 * The rules that can find something in this change: the policy leaves them on and asks for what they check, and the
 * change has the marks that they read. Of an ordinary commit by a person hardly any are left.
 */
export function activeRules(change: Change, policy: Policy): readonly Rule[] {
  let active = known.get(policy);
  if (!active) {
    const forMarked = rules.filter(({ name, asked }) => policy.severity[name] !== "off" && (asked?.(policy) ?? true));
    const forUnmarked = forMarked.filter(
      ({ onlyMarked }) => !(typeof onlyMarked === "function" ? onlyMarked(policy) : onlyMarked),
    );
    active = { forMarked, forUnmarked };
    known.set(policy, active);
  }
  return isMarked(change) ? active.forMarked : active.forUnmarked;
}

function isMarked({ evidence, disclosures, late, records, pullRequest, surfaces, broughtBy }: Change): boolean {
  return (
    broughtBy?.disclosesFor !== undefined ||
    evidence.length > 0 ||
    disclosures.length > 0 ||
    late !== undefined ||
    records !== undefined ||
    pullRequest !== undefined ||
    surfaces !== undefined
  );
}
