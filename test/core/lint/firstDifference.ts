import { resolvePolicy, type Policy, type PolicySource } from "@ai-disclosure/core/internal";
import { documentedRules } from "../../support/documentedRules.ts";
import type { Example } from "../../support/completeExamples.ts";
import { judgeBy } from "../../support/judgeExample.ts";

/** Changes of all kinds: examples of all rules. */
const pool = documentedRules.flatMap(({ examples }) => [...examples.pass.slice(0, 2), ...examples.fail.slice(0, 6)]);

/** What the first change is called of which two policies say different things; undefined if there is none. */
export async function firstDifference(one: PolicySource, other: PolicySource): Promise<string | undefined> {
  const [left, right] = [await resolve(one), await resolve(other)];
  for (const example of pool) if ((await judge(left, example)) !== (await judge(right, example))) return example.title;
  return undefined;
}

/** The rule `surface-drift` compares a policy with its copies, if it says anything at all. */
function resolve(source: PolicySource): Promise<Policy> {
  return resolvePolicy({ attest: ["You understand the change."], ...source });
}

/** The rules that speak, and how loudly. */
async function judge(policy: Policy, example: Example): Promise<string> {
  const { findings, waived } = await judgeBy(policy, example);
  const said = findings.map(({ rule, severity }) => `${rule} ${severity}`);
  return [...new Set([...said, ...waived.map(({ rule }) => `${rule} waived`)])].toSorted().join(", ");
}
