import { looksLikePath, type PolicySource } from "@ai-disclosure/core/internal";
import { PolicyFileError } from "./policyFileError.ts";
import { pathBeside } from "./policyPath.ts";

/**
 * A policy whose `byPath` names files from the top level, and not from where the policy lies: it may be laid over another
 * one, or under it.
 * @param path the policy's own file, from the top level
 * @param place the same for people, see `WrittenPolicy`
 * @throws {PolicyFileError} for a file outside the top level, or the policy itself.
 */
export function rebaseByPath(source: PolicySource, path: string, place: string): PolicySource {
  if (!source.byPath?.some(({ policy }) => looksLikePath(policy))) return source;
  return {
    ...source,
    byPath: source.byPath.map((entry, index) => ({ ...entry, policy: rebase(entry.policy, index) })),
  };

  function rebase(policy: string, index: number): string {
    if (!looksLikePath(policy)) return policy;
    const key = `byPath[${index}].policy`;
    const file = pathBeside(path, place, key, policy);
    if (file === path) throw new PolicyFileError(place, `${key}: ${policy} is this policy itself`);
    // So that it does not look like a preset's name.
    return looksLikePath(file) ? file : `./${file}`;
  }
}
