import { loadPreset } from "../presets/loadPreset.ts";
import { checkReferences } from "./checkReferences.ts";
import { completePolicy } from "./completePolicy.ts";
import { mergePolicies } from "./mergePolicies.ts";
import type { Policy } from "./policy.ts";
import { PolicyError } from "./policyError.ts";
import type { PolicySource } from "./schema.ts";

/**
 * Merges in the presets that a policy extends, fills in the defaults and checks that names refer to something.
 * A policy file that extends another file is merged before, where files can be read.
 * @throws {PolicyError} for an unknown preset or a name that refers to nothing.
 */
export async function resolvePolicy(source: PolicySource): Promise<Policy> {
  const chain: string[] = [];
  let merged = source;
  for (let next = merged.extends; next !== undefined; next = merged.extends) {
    if (chain.includes(next))
      throw new PolicyError(`extends: "${next}" extends itself: ${[...chain, next].join(" → ")}`);
    chain.push(next);
    merged = mergePolicies(await loadPreset(next), merged);
  }
  const policy = completePolicy(merged);
  checkReferences(policy);
  return policy;
}
