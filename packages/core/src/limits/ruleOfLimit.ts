import type { Limit } from "../policy/changeSchema.ts";
import type { RuleName } from "../policy/ruleNames.generated.ts";

/** The rule that checks one of the policy's `limits`: newcomers' limits and those of a series have rules of their own. */
export function ruleOfLimit({ newcomer, per }: Pick<Limit, "newcomer" | "per">): RuleName {
  if (per === "range") return "range-size";
  return newcomer === undefined ? "size-limit" : "newcomer-limit";
}
