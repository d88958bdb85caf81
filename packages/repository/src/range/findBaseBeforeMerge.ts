import { GitError } from "../git/gitError.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { inPast } from "../git/gitPlace.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import { runGit, tryGit } from "../git/runGit.ts";
import { shortName } from "./defaultRange.ts";

/**
 * What a branch was at before a proposal was merged into it, for a build that runs again afterwards: by then the
 * proposal adds nothing to the branch, and a build of nothing would be green.
 * @param known older commits of the branch, for a merge that left no merge commit of this head
 * @returns undefined if the branch does not have the proposal
 * @throws {GitError} if it has, and nobody tells what was there before.
 */
export async function findBaseBeforeMerge(
  repository: HistoryRepository,
  base: string,
  head: string,
  known: readonly (string | undefined)[],
): Promise<string | undefined> {
  const names = known.filter((name) => name !== undefined);
  const [baseId, headId, ...older] = await resolveCommits(repository, [base, head, ...names], "missing is known");
  if (baseId === undefined || headId === undefined) return undefined;
  const has = async (commit: string): Promise<boolean> =>
    (await tryGit(inPast(repository), ["merge-base", "--is-ancestor", headId, commit])).status === 0;
  if (!(await has(baseId))) return undefined;
  const words = ["rev-list", "--first-parent", "--merges", "--parents", baseId, `^${headId}`];
  const merges = (await runGit(inPast(repository), words)).toString("latin1").split("\n");
  // `<merge> <what was there before> <what was merged> …`
  const merge = merges.map((line) => line.split(" ")).find(([, , ...merged]) => merged.includes(headId));
  if (merge) return merge[1];
  for (const commit of older) if (commit !== undefined && !(await has(commit))) return commit;
  throw new GitError(
    "failed",
    `${shortName(base)} already has ${headId.slice(0, 12)}, the last commit of the proposal, so there is nothing to judge`,
    `if it was merged, name what ${shortName(base)} was at before: ai-disclosure audit --base REF --head ${headId.slice(0, 12)}`,
  );
}
