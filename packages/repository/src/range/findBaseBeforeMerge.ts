import type { HistoryRepository } from "../git/repository.ts";
import { inPast } from "../git/gitPlace.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import { runGit, tryGit } from "../git/runGit.ts";

/**
 * What a branch was at before a proposal was merged into it, for a build that runs again afterwards: by then the
 * proposal adds nothing to the branch, and a build of nothing would be green.
 * @param known older commits of the branch, for a merge that left no merge commit of this head
 * @returns undefined if the branch does not have the proposal, or nobody tells what was there before
 * @throws {GitError}
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
  return undefined;
}
