import type { Finding, Violation } from "../finding/finding.ts";
import type { Policy } from "../policy/policy.ts";
import type { Rule } from "../rules/rule.ts";

/** What a rule says, under its name and as severe as the policy's mode, the violation itself, the policy or the rule wants it. */
export function gradeViolation(violation: Violation, { name, severity: usual }: Rule, policy: Policy): Finding {
  const { atMost, severity: own, fix, ...rest } = violation;
  const set = policy.severity[name];
  const most = policy.mode === "warn" ? "warning" : atMost;
  const severity = most ?? own ?? (set === "warn" ? "warning" : set === "error" ? "error" : usual);
  return { rule: name, severity, ...rest, ...(fix !== undefined && { fix: typeof fix === "string" ? fix : fix.text }) };
}
