import type { Policy } from "./policy.ts";

/** Whether some place in a commit counts as disclosure. */
export function disclosesInCommits({ disclosure: { channels } }: Policy): boolean {
  return channels.some((channel) => channel.startsWith("commit-"));
}
