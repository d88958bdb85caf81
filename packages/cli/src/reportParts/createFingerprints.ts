import { createHash } from "node:crypto";
import type { AuditedCommit, Finding } from "@ai-disclosure/core/internal";

/**
 * Gives each finding of an audit a fingerprint that outlives a rebase: whose commit, its subject, the rule and the place,
 * not the hash; equal ones are counted. Unique within a report, as GitLab and GitHub demand.
 */
export function createFingerprints(): (commit: AuditedCommit, finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ repository, author, subject }, { rule, where }) => {
    const essence = [repository, author.email, subject, rule, where?.path, where?.field];
    const digest = createHash("sha256").update(JSON.stringify(essence)).digest("hex").slice(0, 32);
    const count = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, count);
    return `${digest}:${count}`;
  };
}
