import type { AuditedCommit } from "@ai-disclosure/core/internal";

/** A commit as JSON reports write it: every key in its place, so that equal commits are equal bytes. */
export function commitRecord(commit: AuditedCommit, position: number): AuditedCommit {
  const { repository, sizes } = commit;
  return {
    position,
    ...(repository !== undefined && { repository }),
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
    ...(sizes !== undefined && { sizes }),
    findings: commit.findings,
    waived: commit.waived,
    unchecked: commit.unchecked,
  };
}
