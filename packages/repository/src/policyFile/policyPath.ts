import { dirname, isAbsolute, join, normalize } from "node:path/posix";
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
