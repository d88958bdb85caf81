import { dirname, isAbsolute, join, normalize } from "node:path/posix";
import { namesFile, type PolicySource } from "@ai-disclosure/core/internal";
import { PolicyFileError } from "./policyFileError.ts";

/**
 * A policy whose `byPath` names files from the top level, and not from where the policy lies: it may be laid over another
 * one, or under it.
 * @param path the policy's own, from the top level.
 * @throws {PolicyFileError} for a file outside the top level, or the policy itself.
 */
export function rebaseByPath(source: PolicySource, path: string): PolicySource {
  if (!source.byPath?.some(({ policy }) => namesFile(policy))) return source;
  return {
    ...source,
    byPath: source.byPath.map((entry, index) => ({ ...entry, policy: rebase(entry.policy, index) })),
  };

  function rebase(policy: string, index: number): string {
    if (!namesFile(policy)) return policy;
    const key = `byPath[${index}].policy`;
    if (isAbsolute(policy))
      throw new PolicyFileError(path, `${key}: expected a path relative to this file, found ${policy}`);
    const file = normalize(join(dirname(path), policy));
    if (file.startsWith("..")) throw new PolicyFileError(path, `${key}: ${policy} lies outside the repository`);
    if (file === path) throw new PolicyFileError(path, `${key}: ${policy} is this policy itself`);
    // So that it does not look like a preset's name.
    return namesFile(file) ? file : `./${file}`;
  }
}
