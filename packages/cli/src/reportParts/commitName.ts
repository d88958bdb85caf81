import { type AuditedCommit, shorten } from "@ai-disclosure/core/internal";

/**
 * How a report names a commit: `1a2b3c4d5e6f`, with its repository before it where there are several; a patch by its
 * mail, a pull request by its kind.
 */
export function commitName({
  repository,
  name,
  hash,
  kind,
}: Pick<AuditedCommit, "repository" | "name" | "hash" | "kind">): string {
  const own = kind === "pull request" ? kind : (name ?? hash.slice(0, 12));
  return shorten(repository === undefined ? own : `${repository} ${own}`);
}
