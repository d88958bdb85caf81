import { deleteLine, type Fix } from "../finding/finding.ts";
import { disclosesInCommits, type Policy } from "../policy/policy.ts";
import { explainPullRequest } from "../pullRequest/explainPullRequest.ts";
import { readPullRequest } from "../pullRequest/readPullRequest.ts";
import type { Change } from "./change.ts";

/**
 * Takes out a mark of AI use that the policy does not want, as far as that hides nothing: where AI is refused it stays,
 * where disclosure is asked for in the commit it goes after that, and where it is asked for in the pull request, only by
 * its author's decision.
 * @param certain whether it is a tool's for sure; a person's line is theirs
 */
export function removeMark(line: number, certain: boolean, change: Change, policy: Policy): Fix {
  const text = `delete line ${line}`;
  if (declinesAi(policy)) return { text: `${text} if the change contains no tool output` };
  if (!certain) return { text };
  const { level } = policy.disclosure;
  if (level === "none" || isDisclosed(change, policy)) return deleteLine(line);
  if (disclosesInCommits(policy) && policy.disclosure.trailers.length > 0) return { text };
  const ways = explainPullRequest(policy, "yes").join(", or ");
  return { text: ways === "" ? text : `${text}, and in the pull request ${ways}`, choices: [{ delete: [line] }] };
}

function declinesAi({ stance, byPath }: Policy): boolean {
  return stance === "forbid" || byPath.some(({ policy }) => declinesAi(policy));
}

function isDisclosed(change: Change, policy: Policy): boolean {
  if (change.disclosures.some(({ negative }) => !negative)) return true;
  const { broughtBy, pullRequest = broughtBy } = change;
  return pullRequest !== undefined && readPullRequest(pullRequest, policy).some(({ answer }) => answer !== "no");
}
