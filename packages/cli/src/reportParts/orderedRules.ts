import { type AuditSummary, ruleNames } from "@ai-disclosure/core/internal";

/** The summary's rules in the order in which findings are reported, whatever order commits brought them in. */
export function orderedRules(byRule: AuditSummary["byRule"]): [string, AuditSummary["byRule"][string]][] {
  const place = (rule: string) => {
    const index = (ruleNames as readonly string[]).indexOf(rule);
    return index < 0 ? ruleNames.length : index;
  };
  return Object.entries(byRule).toSorted(([one], [other]) => place(one) - place(other) || (one < other ? -1 : 1));
}
