import {
  uncheckedCodes,
  ruleNames,
  type AuditedCommit,
  type AuditSummary,
  type UncheckedCode,
} from "@ai-disclosure/core/internal";
import { factsSchema, policySchema, summarySchema } from "./auditSchema.ts";
import { commitSchema } from "./commitSchema.ts";
import type { AuditFacts } from "./report.ts";

/** A value as JSON reports write it: with the keys of its schema in their order, so that equal values are equal bytes. */
function inOrder<Value extends object>(
  { entries }: { readonly entries: Readonly<Record<keyof Value, unknown>> },
  value: Value,
): Value {
  const record: Partial<Value> = {};
  for (const key of Object.keys(entries) as (keyof Value)[]) record[key] = value[key];
  return record as Value;
}

/** What is known before the commits. */
export function factsRecord(facts: AuditFacts, allCommits: boolean) {
  type Facts = Omit<AuditFacts, "comparison" | "policies">;
  return inOrder<Facts & { format: 1; allCommits: boolean }>(factsSchema, { ...facts, format: 1, allCommits });
}

export function policyRecords(policies: AuditFacts["policies"]): AuditFacts["policies"] {
  return policies.map((policy) => inOrder(policySchema, policy));
}

/** Without what names a mail, since in JSON a patch is no commit, and what only a comparison has. */
export function commitRecord(commit: AuditedCommit, position: number) {
  type Commit = Omit<AuditedCommit, "name" | "against">;
  return inOrder<Commit & { position: number }>(commitSchema, { ...commit, position });
}

export function summaryRecord(summary: AuditSummary): AuditSummary {
  const codes = Object.keys(uncheckedCodes) as UncheckedCode[];
  const unchecked = codes.flatMap((code) => {
    const count = summary.unchecked[code];
    return count === undefined ? [] : [[code, count]];
  });
  const byRule = Object.fromEntries(orderedRules(summary.byRule));
  return inOrder(summarySchema, { ...summary, byRule, unchecked: Object.fromEntries(unchecked) });
}

/** The summary's rules in the order in which findings are reported, whatever order commits brought them in. */
export function orderedRules(byRule: AuditSummary["byRule"]): [string, AuditSummary["byRule"][string]][] {
  const place = (rule: string) => {
    const index = (ruleNames as readonly string[]).indexOf(rule);
    return index < 0 ? ruleNames.length : index;
  };
  return Object.entries(byRule).toSorted(([one], [other]) => place(one) - place(other) || (one < other ? -1 : 1));
}
