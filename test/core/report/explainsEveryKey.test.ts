import { completePolicy, explainPolicy, explainSource } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { policyKeys, policyWith, type PolicyKey } from "../../support/policyKeys.ts";

/** Keys that a policy's explanation passes over, and why. */
const passedOver: Readonly<Record<string, string>> = {
  $schema: "for editors",
  integrity: "compared with the package that is read, and told beside its name",
  extends: "merged in before a policy is explained; what it was is named with its source",
};

function explain(key: PolicyKey, value: unknown): string {
  const source = policyWith(key, value);
  const byPath = (source.byPath ?? []).map(({ globs, policy: named }) => ({
    globs,
    named,
    policy: completePolicy({}),
  }));
  const policy = { ...completePolicy(source), byPath };
  return JSON.stringify([policy.name, policy.title, explainSource(policy), explainPolicy(policy)]);
}

test.each(policyKeys)("explain tells what %s says", (key, leaf) => {
  expect(leaf.values.length, "texts that this key takes are missing above").toBeGreaterThan(1);
  const explanations = new Set(leaf.values.map((value) => explain(leaf, value)));
  expect(explanations.size > 1).toBe(!Object.hasOwn(passedOver, key));
});
