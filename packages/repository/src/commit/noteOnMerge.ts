import type { Verdict } from "@ai-disclosure/core/internal";
import { coarselyMeasured } from "../git/coarselyMeasured.ts";
import { gitVersion } from "../git/gitVersion.ts";
import { isAmend } from "./isAmend.ts";
import { parentsOfNextCommit } from "./parentsOfNextCommit.ts";
import { requireRepository, type Workplace } from "./workplace.ts";

/**
 * The verdict on the commit in progress, with what is to be said of it if it is a merge that this git cannot merge again.
 * @throws {GitError}
 */
export async function noteOnMerge(verdict: Verdict, workplace: Workplace): Promise<Verdict> {
  const repository = requireRepository(workplace);
  const parents = await parentsOfNextCommit(repository, await isAmend(repository, await workplace.command()));
  const { length } = parents;
  const coarsely = length > 2 || (length === 2 && (await gitVersion(repository)) < 2.038);
  return coarsely ? { ...verdict, unchecked: [coarselyMeasured(length, "git 2.38"), ...verdict.unchecked] } : verdict;
}
