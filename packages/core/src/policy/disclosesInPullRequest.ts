import type { Policy } from "./policy.ts";

/** Whether a pull request is read for a disclosure. */
export function disclosesInPullRequest({ disclosure: { level, channels }, severity }: Policy): boolean {
  return (
    level !== "none" && severity["pr-disclosure"] !== "off" && channels.some((channel) => channel.startsWith("pr-"))
  );
}
