import { type AuditedCommit, shorten } from "@ai-disclosure/core/internal";

/**
 * How a report names a commit: `1a2b3c4d5e6f`, with its repository before it where there are several; a patch by its
 * mail.
 */
export function commitName({ repository, name, hash }: Pick<AuditedCommit, "repository" | "name" | "hash">): string {
  const own = name ?? hash.slice(0, 12);
  return shorten(repository === undefined ? own : `${repository} ${own}`);
}
