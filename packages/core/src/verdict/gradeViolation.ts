import { writeFix } from "../edits/writeFix.ts";
import type { Finding, Violation } from "../finding/finding.ts";
import type { Message } from "../message/message.ts";
import type { Policy } from "../policy/policy.ts";
import type { Rule } from "../rules/rule.ts";

/**
 * What a rule says, under its name and as severe as the policy's mode, the violation itself, the policy or the rule wants it.
 * @param message which its fix edits
 */
export function gradeViolation(
  violation: Violation,
  { name, severity: usual }: Rule,
  policy: Policy,
  message: Message | undefined,
): Finding {
  const { atMost, severity: own, fix, ...rest } = violation;
  const set = policy.severity[name];
  const most = policy.mode === "warn" ? "warning" : atMost;
  const severity = most ?? own ?? (set === "warn" ? "warning" : set === "error" ? "error" : usual);
  return { rule: name, severity, ...rest, ...writeFix(fix, message, policy) };
}
