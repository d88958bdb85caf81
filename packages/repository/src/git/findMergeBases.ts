import { GitError } from "./gitError.ts";
import { runGit } from "./runGit.ts";
import { inPast } from "./gitPlace.ts";
import type { HistoryRepository } from "./repository.ts";
import { readBoundary } from "./readBoundary.ts";

/**
 * The best common ancestors of two commits; none if their histories are unrelated.
 * @throws {GitError} if there is none because a shallow clone ends before it: a range would then hold too much.
 */
export async function findMergeBases(repository: HistoryRepository, one: string, other: string): Promise<string[]> {
  const output = await runGit(inPast(repository), ["merge-base", "--all", one, other], { accept: [0, 1] });
  const bases = output.toString("latin1").split("\n").filter(Boolean);
  if (bases.length > 0 || (await readBoundary(repository)).size === 0) return bases;
  throw new GitError(
    "failed",
    `this clone is shallow and ends before ${one.slice(0, 12)} and ${other.slice(0, 12)} meet`,
    "fetch the rest: git fetch --unshallow; in CI, a full checkout (fetch-depth: 0)",
  );
}
