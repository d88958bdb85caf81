import { gitVersion } from "./history/gitVersion.ts";
import { isAmend } from "./isAmend.ts";
import { parentsOfNextCommit } from "./parentsOfNextCommit.ts";
import { requireRepository, type Workplace } from "./workplace.ts";

/** Of a merge whose parents git could not merge again, and which git could. */
export const coarselyMeasured = (able: string): string =>
  `what the merge itself changed, which ${able} tells: each file that differs from both parents was counted, against the first`;

/**
 * What is to be said of the commit in progress if it is a merge that this git cannot measure as later ones do.
 * @throws {GitError}
 */
export async function noteOnMerge(workplace: Workplace): Promise<string[]> {
  const repository = requireRepository(workplace);
  const parents = await parentsOfNextCommit(repository, await isAmend(repository, await workplace.command()));
  return parents.length === 2 && (await gitVersion(repository)) < 2.038 ? [coarselyMeasured("git 2.38")] : [];
}
