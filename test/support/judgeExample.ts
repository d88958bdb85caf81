import {
  addToSeries,
  emptySeries,
  evaluate,
  resolvePolicy,
  type Policy,
  type Verdict,
} from "@ai-disclosure/core/internal";
import { changeOf } from "./changeOf.ts";
import type { Example } from "./completeExamples.ts";

/** Judges a rule's example as the adapters would judge a commit. */
export async function judgeExample(example: Example): Promise<Verdict & { policy: Policy }> {
  const policy = await resolvePolicy(example.policy);
  return { ...(await judgeBy(policy, example)), policy };
}

/** The same by another policy than its own. */
export async function judgeBy(policy: Policy, example: Example): Promise<Verdict> {
  const change = await changeOf(example, policy);
  if (!example.series) return evaluate(change, policy);
  let series = emptySeries;
  for (const earlier of example.series) {
    series = addToSeries(series, await changeOf({ ...example, ...earlier }, policy), policy);
  }
  return evaluate({ ...change, series }, policy);
}
