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
 * @param earlier presets of an earlier day, by the name of the one that superseded them
 * @throws {PolicyError} for an unknown preset or a name that refers to nothing.
 */
export async function resolvePolicy(
  source: PolicySource,
  earlier: ReadonlyMap<string, string> = new Map(),
): Promise<Policy> {
  const policy = completePolicy((await mergePresets(source, earlier)).merged);
  checkReferences(policy);
  return policy;
}

/** A policy with the presets it extends merged in, and these presets, the nearest first. */
export async function mergePresets(
  source: PolicySource,
  earlier: ReadonlyMap<string, string>,
): Promise<{ merged: PolicySource; presets: readonly PolicySource[] }> {
  const presets: PolicySource[] = [];
  const chain: string[] = [];
  let merged = source;
  for (let next = merged.extends; next !== undefined; next = merged.extends) {
    if (chain.includes(next))
      throw new PolicyError(`extends: "${next}" extends itself: ${[...chain, next].join(" → ")}`);
    chain.push(next);
    const preset = await loadPreset(earlier.get(next) ?? next);
    presets.push(preset);
    merged = mergePolicies(preset, merged);
  }
  return { merged, presets };
}
