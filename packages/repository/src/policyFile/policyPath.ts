import { dirname, isAbsolute, join, normalize } from "node:path/posix";
import { looksLikePath, type PolicySource } from "@ai-disclosure/core/internal";
import { PolicyFileError } from "./policyFileError.ts";

/** Whether a normalised path leaves the directory that it begins in. */
export const isOutside = (path: string): boolean => path === ".." || path.startsWith("../");

/**
 * The path, from the top level, of a file that a policy names relative to its own.
 * @param path the policy's own file, from the top level
 * @param place the same for people, see `WrittenPolicy`
 * @param key where the policy names it
 * @throws {PolicyFileError} for a file outside the top level, and for a path that no commit has.
 */
export function pathBeside(path: string, place: string, key: string, named: string): string {
  const problem = (text: string) => new PolicyFileError(place, `${key}: ${text}`);
  if (isAbsolute(named)) throw problem(`expected a path relative to this file, found ${named}`);
  if (named.includes("\\")) throw problem(`expected "/" between the parts of a path, found ${named}`);
  if (/[\x00-\x1f\x7f]/u.test(named)) throw problem(`expected a path without control characters, found ${named}`);
  const beside = normalize(join(dirname(path), named)).replace(/\/$/u, "");
  if (isOutside(beside)) throw problem(`${named} is outside the repository`);
  return beside;
}

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
