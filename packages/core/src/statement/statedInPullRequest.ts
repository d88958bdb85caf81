import type { Change } from "../change/change.ts";
import { gradeOfUse } from "../evidence/gradeOfUse.ts";
import type { Policy } from "../policy/policy.ts";
import { readPullRequest } from "../pullRequest/readPullRequest.ts";

/** Whether the pull request says what the policy wants to know. A "no" settles weak evidence, but no tool's own stamp. */
export function statedInPullRequest(change: Change, policy: Policy): boolean {
  if (!change.pullRequest) return false;
  const strong = change.evidence.some((one) => gradeOfUse(one) === "strong");
  return readPullRequest(change.pullRequest, policy).some(({ answer }) => answer !== "no" || !strong);
}
