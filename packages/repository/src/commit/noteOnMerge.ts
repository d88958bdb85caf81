import type { Verdict } from "@ai-disclosure/core/internal";
import { coarselyMeasured } from "../git/coarselyMeasured.ts";
import { inWorkTree } from "../git/gitPlace.ts";
import { gitVersion, isAtLeast } from "../git/gitVersion.ts";
import { isAmendSync } from "./isAmend.ts";
import { parentsOfNextCommitSync } from "./readStagedChange.ts";
import { requireRepository, type Workplace } from "./workplace.ts";

/**
 * The verdict on the commit in progress, with what is to be said of it if it is a merge that this git cannot merge again.
 * @throws {GitError}
 */
export async function noteOnMerge(verdict: Verdict, workplace: Workplace): Promise<Verdict> {
  const repository = requireRepository(workplace);
  const { length } = parentsOfNextCommitSync(repository, isAmendSync(repository, await workplace.command()));
  const coarsely = length > 2 || (length === 2 && !isAtLeast(await gitVersion(inWorkTree(repository)), 2, 38));
  return coarsely ? { ...verdict, unchecked: [coarselyMeasured(length, "git 2.38"), ...verdict.unchecked] } : verdict;
}
