import { activeRules } from "./activeRules.ts";
import type { Change } from "../change/change.ts";
import { exemptionFor } from "../change/exemption.ts";
import type { Finding, Violation } from "../finding/finding.ts";
import type { Unchecked } from "../finding/unchecked.ts";
import { foldedAs } from "../message/foldedAs.ts";
import { gradeViolation } from "./gradeViolation.ts";
import { joinRepeated } from "./joinRepeated.ts";
import { nameDiscloser } from "./nameDiscloser.ts";
import type { Policy } from "../policy/policy.ts";
import type { Verdict } from "./verdict.ts";

/** A hostile message can break one rule on each of a million lines; nobody reads more than these. */
const mostOfOneRule = 20;
/** As many are looked at, where they repeat each other. */
const mostRepeated = 100;

/** What the rules find in a change; beside it, of which rules there is more than is reported. */
export function applyRules(change: Change, policy: Policy): Verdict {
  const findings: Finding[] = [];
  const waived: Finding[] = [];
  const unchecked: Unchecked[] = [];
  // Asked about when there is something to exempt: most commits have nothing.
  let exemption: ReturnType<typeof exemptionFor> | undefined;
  for (const rule of activeRules(change, policy)) {
    const found = nameDiscloser(rule.check(change, policy), rule, change, policy);
    if (found.length === 0) continue;
    const joined = joinRepeated(found.slice(0, mostRepeated), change.message);
    const violations = rule.aboutMessage && isThrownAway(change) ? joined.map(warnOnly) : joined;
    const rest = Math.max(0, violations.length - mostOfOneRule) + Math.max(0, found.length - mostRepeated);
    if (rest > 0) {
      const text = `${rest} more findings of ai/${rule.name}`;
      unchecked.push({ code: "more-findings", text, rules: [rule.name] });
    }
    for (const violation of violations.slice(0, mostOfOneRule)) {
      const waivedBy = violation.waivedBy ?? (exemption ??= exemptionFor(change, policy))(rule.name);
      if (waivedBy === undefined) findings.push(gradeViolation(violation, rule, policy, change.message));
      else waived.push({ ...gradeViolation(violation, rule, policy, change.message), waivedBy });
    }
  }
  return { findings, waived, unchecked };
}

function isThrownAway({ message }: Change): boolean {
  return message !== undefined && foldedAs(message) === "fixup";
}

function warnOnly(violation: Violation): Violation {
  return { ...violation, atMost: "warning" };
}
