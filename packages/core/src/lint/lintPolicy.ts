import { findContradictions } from "./findContradictions.ts";
import { findDeadClauses } from "./findDeadClauses.ts";
import { findDeadGlobs } from "./findDeadGlobs.ts";
import { findOverridden } from "./findOverridden.ts";
import { findStale } from "./findStale.ts";
import { findUnseen } from "./findUnseen.ts";
import type { LintedPolicy, LintProblem } from "./lintProblem.ts";

/**
 * What is wrong with a policy that loads: loading refuses what cannot work, and this finds what its author hardly meant.
 * It reports nothing of the policies that it extends, except what the file's own keys do to them.
 */
export async function lintPolicy(linted: LintedPolicy): Promise<LintProblem[]> {
  return [
    ...findContradictions(linted),
    ...(await findDeadGlobs(linted)),
    ...findDeadClauses(linted),
    ...findUnseen(linted),
    ...findOverridden(linted),
    ...findStale(linted),
  ];
}
