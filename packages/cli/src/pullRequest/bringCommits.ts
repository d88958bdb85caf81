import {
  createChange,
  disclosesUse,
  hasSeriesLimit,
  needsFiles,
  parseMessage,
  speakForCommits,
  type AuditedCommit,
  type BringingPullRequest,
  type Policy,
  type PullRequest,
} from "@ai-disclosure/core/internal";
import { auditHistory, GitError, type HistoryRepository, type Selection } from "@ai-disclosure/repository";

/**
 * The pull request as it brings its commits. Their messages are read ahead of the audit only where what the pull request
 * discloses may matter to their files.
 */
export async function bringCommits(
  pullRequest: PullRequest,
  policy: Policy,
  repository: HistoryRepository,
  selection: Selection,
): Promise<BringingPullRequest> {
  const broughtBy = { ...pullRequest, disclosesFor: "the commit" } as const;
  const commit = createChange({ message: parseMessage(pullRequest.title), broughtBy }, policy);
  const matters = policy.requires.length > 0 || hasSeriesLimit(policy) || needsFiles(commit, policy);
  if (!matters || !disclosesUse(pullRequest, policy)) return pullRequest;
  const commits: AuditedCommit[] = [];
  try {
    const audit = auditHistory({ repository, selection, policyFor: () => policy, broughtBy: pullRequest });
    for await (const commit of audit) commits.push(commit);
  } catch (error) {
    // The audit meets it as well, and says it.
    if (!(error instanceof GitError)) throw error;
    return pullRequest;
  }
  return speakForCommits(pullRequest, commits);
}
