import { type AuditedCommit, shorten } from "@ai-disclosure/core";

/** How a report names a commit: `1a2b3c4d5e6f`, with its repository before it where there are several. */
export function commitName({ repository, hash }: Pick<AuditedCommit, "repository" | "hash">): string {
  return shorten(repository === undefined ? hash.slice(0, 12) : `${repository} ${hash.slice(0, 12)}`);
}
