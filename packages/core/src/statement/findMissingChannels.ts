import type { Change } from "../change/change.ts";
import { suggestDisclosure } from "../change/suggestDisclosure.ts";
import type { Violation } from "../finding/finding.ts";
import { disclosesInCommits, type Policy } from "../policy/policy.ts";
import { explainPullRequest } from "../pullRequest/explainPullRequest.ts";
import { inPullRequest } from "../pullRequest/pullRequest.ts";
import type { PullRequestStatement } from "../pullRequest/readPullRequest.ts";

/** What a pull request leaves out that discloses AI use in some of the places where the policy wants it in each. */
export function findMissingChannels(
  statements: readonly PullRequestStatement[],
  change: Change,
  policy: Policy,
): Violation[] {
  const { disclosure } = policy;
  if (!disclosure.everyChannel || !statements.some(({ answer }) => answer !== "no")) return [];
  const channels = disclosure.channels.filter(
    (channel) => channel.startsWith("pr-") && !statements.some((statement) => statement.channel === channel),
  );
  if (channels.length === 0) return missingInCommits(change, policy);
  const fix = explainPullRequest({ ...policy, disclosure: { ...disclosure, channels } }, "yes").join(", and ");
  const message = `the pull request discloses AI use, but not everywhere that ${policy.title} asks for it`;
  return [{ message, fix, where: inPullRequest }];
}

/** Where a commit bears a mark, `disclosure-required` says what is missing there. */
function missingInCommits(change: Change, policy: Policy): Violation[] {
  if (change.commits?.length !== 0 || !disclosesInCommits(policy)) return [];
  const disclosure = suggestDisclosure(change, policy);
  const fix = disclosure === undefined ? {} : { fix: `write in the commit: ${disclosure.text}` };
  const message = "the pull request discloses AI use, but none of its commits does";
  return [{ message, ...fix, where: inPullRequest }];
}
