import {
  marksOfCommit,
  type CommitMarks,
  type FileChange,
  type Policy,
  type Unchecked,
} from "@ai-disclosure/core/internal";
import {
  auditHistory,
  describeFailure,
  GitError,
  measureSelection,
  isBuild,
  resolveDefaultRange,
  resolveProposedRange,
  type DefaultRange,
  type HistoryRepository,
  type Workplace,
} from "@ai-disclosure/repository";
import type { PullRequestEvent } from "./readPullRequestEvent.ts";

/** The commits of a pull request, as far as they are known. */
export interface KnownCommits {
  /** What they show, the first one first. */
  readonly commits?: readonly CommitMarks[];
  /** Counts what they change together, as a squash merge of them would; undefined where that is not known. */
  readonly measure?: () => Promise<readonly FileChange[] | undefined>;
  /** Why they are not known. */
  readonly notes: readonly Unchecked[];
}

/** What the commits of a pull request show; or why they are not known. */
export async function readCommitMarks(
  { range, pullRequest }: Pick<PullRequestEvent, "range" | "pullRequest">,
  policy: Policy,
  { repository, environment }: Workplace,
): Promise<KnownCommits> {
  if (!repository) return unknown("there is no repository here");
  try {
    const proposed = await findRange(repository, range, environment);
    if (!proposed) return unknown("give --event in a clone that has them");
    const marks: CommitMarks[] = [];
    const { selection } = proposed;
    const audit = auditHistory({ repository, selection, policyFor: () => policy, broughtBy: pullRequest });
    for await (const commit of audit) {
      const found = marksOfCommit(commit.hash.slice(0, 12), commit, policy);
      if (found) marks.push(found);
    }
    return { commits: marks.toReversed(), measure: () => measureSelection(repository, selection), notes: [] };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return unknown(describeFailure(error).lines.join("; "));
  }
}

async function findRange(
  repository: HistoryRepository,
  range: PullRequestEvent["range"],
  environment: NodeJS.ProcessEnv,
): Promise<DefaultRange | undefined> {
  if (range) return resolveProposedRange(repository, range);
  if (!isBuild(environment)) return undefined;
  const build = await resolveDefaultRange(repository, environment);
  return build.proposed ? build : undefined;
}

function unknown(why: string): KnownCommits {
  const text = `the commits of the pull request, which may contradict it: ${why}`;
  return { notes: [{ code: "pull-request-commits-unknown", text, rules: ["pr-disclosure"] }] };
}
