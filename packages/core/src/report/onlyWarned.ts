import type { Policy } from "../policy/policy.ts";
import type { RuleName } from "../policy/ruleNames.generated.ts";

/** What is added where a policy only advises against something that its rule would refuse. */
export function onlyWarned(rule: RuleName, { severity }: Policy): string {
  return severity[rule] === "warn" ? " (warning only)" : "";
}
