import { neutralise } from "../text/neutralise.ts";
import { PolicyError } from "./policyError.ts";
import type { PolicySource } from "./schema.ts";

/**
 * Checks that a policy follows the one it supersedes: the earlier one begins before it, and ends before it if it ends.
 * @throws {PolicyError} naming both keys and both dates.
 */
export function checkSuccession(newer: PolicySource, older: PolicySource): void {
  const from = newer.effective?.from;
  const { from: begins, until: ends } = older.effective ?? {};
  const [name, earlier] = [newer.name ?? "this policy", older.name ?? "the earlier policy"].map(neutralise);
  if (from === undefined)
    throw new PolicyError(
      `supersedes: ${name} says that it supersedes ${earlier}, and needs effective.from to tell since when`,
    );
  if (begins !== undefined && begins >= from)
    throw new PolicyError(
      `effective.from: ${name} is in force from ${from}, and ${earlier}, which it supersedes, not before ${begins}`,
    );
  if (ends !== undefined && ends >= from)
    throw new PolicyError(
      `effective.until: ${earlier} is in force until ${ends}, and ${name}, which supersedes it, from ${from}: they overlap`,
    );
}
