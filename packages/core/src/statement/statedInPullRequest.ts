import type { Change } from "../change/change.ts";
import type { Policy } from "../policy/policy.ts";
import { readPullRequest } from "../pullRequest/readPullRequest.ts";
import { settles } from "./settles.ts";

/** Whether the pull request says what the policy wants to know. */
export function statedInPullRequest(change: Change, policy: Policy): boolean {
  if (!change.pullRequest) return false;
  return readPullRequest(change.pullRequest, policy).some(({ answer }) =>
    settles({ negative: answer === "no" }, change.evidence),
  );
}
