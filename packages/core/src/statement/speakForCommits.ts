import { gradeOfUse, type Evidence } from "../evidence/evidence.ts";
import type { Policy } from "../policy/policy.ts";
import type { BringingPullRequest, PullRequest } from "../pullRequest/pullRequest.ts";
import { pullRequestEvidence } from "../pullRequest/pullRequestEvidence.ts";
import { readPullRequest } from "../pullRequest/readPullRequest.ts";

/** A commit of a pull request, as it was read. */
interface ReadCommit {
  readonly parents: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly disclosures: readonly { readonly negative: boolean }[];
}

/** Whether a pull request says that AI was used, by its author's words or a tool's own mark, and does not deny it. */
export function disclosesUse(pullRequest: PullRequest, policy: Policy): boolean {
  if (readPullRequest(pullRequest, policy).some(({ answer }) => answer === "no")) return false;
  return pullRequestEvidence(pullRequest, policy).some(isSure);
}

/**
 * A pull request that discloses AI use, with the commits that it discloses it for. Where a commit speaks of AI use
 * itself, the others are not meant.
 */
export function speakForCommits(pullRequest: PullRequest, commits: readonly ReadCommit[]): BringingPullRequest {
  if (commits.some(speaksItself)) return pullRequest;
  const meant = commits.filter(({ disclosures, parents }) => disclosures.length === 0 && parents.length < 2);
  if (meant.length === 0) return pullRequest;
  return { ...pullRequest, disclosesFor: meant.length === 1 ? "the commit" : "some commits" };
}

function speaksItself({ evidence, disclosures }: ReadCommit): boolean {
  return evidence.some(isSure) || disclosures.some(({ negative }) => !negative);
}

function isSure(evidence: Evidence): boolean {
  return gradeOfUse(evidence) !== "weak";
}
