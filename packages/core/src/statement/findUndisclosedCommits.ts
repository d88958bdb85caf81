import { bestEvidence } from "../change/aiUse.ts";
import type { Change } from "../change/change.ts";
import { suggestDisclosure } from "../change/suggestDisclosure.ts";
import { describeEvidence } from "../evidence/describeEvidence.ts";
import { gradeOfUse } from "../evidence/evidence.ts";
import type { Violation } from "../finding/finding.ts";
import { disclosesInPullRequest, type Policy } from "../policy/policy.ts";
import { inPullRequest } from "../pullRequest/pullRequest.ts";

/**
 * What a pull request says and none of its commits does, where only a commit's trailer discloses it. A commit that
 * shows AI use without it is told so itself.
 */
export function findUndisclosedCommits(change: Change, policy: Policy): Violation[] {
  const { message, pullRequest, commits } = change;
  if (message || !pullRequest || commits?.length !== 0 || disclosesInPullRequest(policy)) return [];
  const best = bestEvidence(change);
  if (!best || gradeOfUse(best) === "weak") return [];
  const keys = policy.disclosure.trailers.map(({ key }) => key).join(" or ");
  const trailer = suggestDisclosure(change, policy);
  return [
    {
      message: `${describeEvidence(best)}, but none of its commits has ${keys}`,
      ...(trailer && { fix: `write in the commit: ${trailer.text}` }),
      where: inPullRequest,
      // A review, or a search, needs no disclosure under some policies.
      atMost: "warning",
    },
  ];
}
