import type { Policy } from "./policy.ts";

/** Whether some place in a commit counts as disclosure. */
export function disclosesInCommits({ disclosure: { channels } }: Policy): boolean {
  return channels.some((channel) => channel.startsWith("commit-"));
}

/** Whether a pull request is read for a disclosure. */
export function disclosesInPullRequest({ disclosure: { level, channels }, severity }: Policy): boolean {
  return (
    level !== "none" && severity["pr-disclosure"] !== "off" && channels.some((channel) => channel.startsWith("pr-"))
  );
}
