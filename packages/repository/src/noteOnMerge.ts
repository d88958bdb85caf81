import { coarselyMeasured } from "./coarselyMeasured.ts";
import { gitVersion } from "./history/gitVersion.ts";
import { isAmend } from "./isAmend.ts";
import { parentsOfNextCommit } from "./parentsOfNextCommit.ts";
import { requireRepository, type Workplace } from "./workplace.ts";

/**
 * What is to be said of the commit in progress if it is a merge that this git cannot merge again.
 * @throws {GitError}
 */
export async function noteOnMerge(workplace: Workplace): Promise<string[]> {
  const repository = requireRepository(workplace);
  const parents = await parentsOfNextCommit(repository, await isAmend(repository, await workplace.command()));
  const { length } = parents;
  const coarsely = length > 2 || (length === 2 && (await gitVersion(repository)) < 2.038);
  return coarsely ? [coarselyMeasured(length, "git 2.38")] : [];
}
