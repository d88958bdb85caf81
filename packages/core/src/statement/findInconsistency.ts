import type { Change } from "../change/change.ts";
import type { Violation } from "../finding/finding.ts";
import type { Policy } from "../policy/policy.ts";
import { explainPullRequest } from "../pullRequest/explainPullRequest.ts";
import { inPullRequest } from "../pullRequest/pullRequest.ts";
import type { PullRequestStatement } from "../pullRequest/readPullRequest.ts";
import { describeMark, findContradiction } from "./proposalMark.ts";

/** What does not fit together in what a pull request says: yes and no, no and a tool's stamp or other words, yes and empty fields. */
export function findInconsistency(
  statements: readonly PullRequestStatement[],
  change: Change,
  policy: Policy,
): Violation[] {
  const where = inPullRequest;
  const yes = statements.some(({ answer }) => answer === "yes");
  const no = statements.some(({ answer }) => answer === "no");
  const contradiction = no && findContradiction(change);
  const isReadFromProse = contradiction && contradiction.evidence.kind === "statement";
  if ((yes && no) || (isReadFromProse && !contradiction.commit)) {
    const message = "the pull request says both that AI was used and that it was not";
    return [{ message, fix: "keep the one that is true", where, ...(!yes && { atMost: "warning" }) }];
  }
  if (contradiction) {
    const message = `the pull request says that no AI was used, but ${describeMark(contradiction)}`;
    const fix = explainPullRequest(policy, "yes").join(", or ");
    return [{ message, fix, where, ...(isReadFromProse && { atMost: "warning" }) }];
  }
  const empty = statements.flatMap(({ missing: fields = [] }) => fields.map((field) => `"${field}"`)).join(" and ");
  return empty === "" ? [] : [{ message: `the pull request leaves ${empty} empty`, fix: `fill in ${empty}`, where }];
}
