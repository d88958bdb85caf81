import type { Proof, TreeRun } from "@ai-disclosure/repository";
import { toJson } from "../output/toJson.ts";

/** A proof as JSON, with all that both runs printed up to a megabyte each. What did not happen is left out. */
export function proofJson(proof: Proof, kept: boolean): string {
  const { verdict, reason, fix, commit, parent, command, directory, testsBy, tests, takenOut, notes } = proof;
  return toJson({
    verdict,
    reason,
    fix,
    commit,
    parent,
    command,
    directory,
    testsBy,
    tests,
    takenOut,
    without: proof.without && describeTree(proof.without, kept),
    with: proof.with && describeTree(proof.with, kept),
    notes,
  });
}

function describeTree({ folder, ...runs }: TreeRun, kept: boolean): object {
  return { ...runs, ...(kept && { folder }) };
}
