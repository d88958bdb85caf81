import type { AuditedCommit } from "@ai-disclosure/core/internal";

/** All but what names a mail, since in JSON a patch is no commit, and what only a comparison has. */
type Written = Exclude<keyof AuditedCommit, "name" | "against">;

/** A commit as JSON reports write it: every key in its place, so that equal commits are equal bytes. */
export function commitRecord(commit: AuditedCommit, position: number): Readonly<Record<Written, unknown>> {
  return {
    position,
    repository: commit.repository,
    hash: commit.hash,
    subject: commit.subject,
    author: commit.author,
    committer: commit.committer,
    date: commit.date,
    parents: commit.parents,
    kind: commit.kind,
    policy: commit.policy,
    trailers: commit.trailers,
    disclosures: commit.disclosures,
    evidence: commit.evidence,
    deniesUse: commit.deniesUse,
    sizes: commit.sizes,
    findings: commit.findings,
    waived: commit.waived,
    unchecked: commit.unchecked,
  };
}
