import {
  judgePullRequest,
  marksOfCommit,
  readPullRequest,
  type AuditedCommit,
  type BringingPullRequest,
  type CommitMarks,
  type Policy,
  type PullRequest,
  type Unchecked,
} from "@ai-disclosure/core/internal";
import { namePolicy } from "@ai-disclosure/repository";
import { commitName } from "../reportParts/describeCommit.ts";
import { bringCommits } from "../pullRequest/bringCommits.ts";
import { readPullRequestEvent } from "../pullRequest/readPullRequestEvent.ts";
import type { ShardChoice } from "./chooseShard.ts";
import type { PreparedRepository } from "./selectRepositories.ts";

/** The pull request that brings the commits which are audited. */
interface Proposal {
  readonly pullRequest: BringingPullRequest;
  /** Takes a commit of it that has been judged. */
  readonly add: (commit: AuditedCommit) => void;
  /** What is to be said of its title, description, labels and opener, held against those commits; undefined if it has none. */
  readonly judge: () => Promise<AuditedCommit | undefined>;
}

/**
 * Reads the pull request, where the CI service says that the audited commits are one's, and what is written in it.
 * @throws {MessageFileError} if the event cannot be read.
 */
export async function openProposal(
  [repository, another]: readonly PreparedRepository[],
  shard: ShardChoice | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<Proposal | undefined> {
  if (!repository?.proposed || another) return undefined;
  const event = await readPullRequestEvent(undefined, environment);
  if (!event) return undefined;
  const policy = repository.policies.policyFor({ hash: "", time: Date.now() / 1000 });
  const pullRequest = policy
    ? await bringCommits(event.pullRequest, policy, repository.history, repository.selection)
    : event.pullRequest;
  const notes = shard ? [...event.notes, commitsOfShard] : event.notes;
  const commits: CommitMarks[] = [];
  let head: AuditedCommit | undefined;
  let next = 0;
  return {
    pullRequest,
    add(commit) {
      head ??= commit;
      next = Math.max(next, (commit.position ?? next) + 1);
      const marks = policy && marksOfCommit(commitName(commit), commit, policy);
      if (marks) commits.push(marks);
    },
    async judge() {
      if (!policy || !head) return undefined;
      const { findings, waived, unchecked, evidence } = await judgePullRequest(pullRequest, policy, {
        commits: shard ? undefined : commits.toReversed(),
      });
      // Its files are those of its commits, each of which is judged with what it says of them.
      const unseen = unchecked.filter(({ code }) => code !== "files-unknown");
      const denies = readPullRequest(pullRequest, policy).some(({ answer }) => answer === "no");
      const verdict = { findings, waived, unchecked: [...notes, ...unseen], evidence, ...(denies && deniesUse) };
      return { ...describe(pullRequest, head, policy), ...verdict, position: next };
    },
  };
}

const deniesUse = { deniesUse: true } as const;

const commitsOfShard: Unchecked = {
  code: "pull-request-commits-unknown",
  text: "what the pull request says, compared with its commits: a shard contains only some of them",
  rules: ["pr-disclosure"],
};

function describe({ title, author }: PullRequest, head: AuditedCommit, policy: Policy) {
  const opener = { name: author ?? "opener unknown", email: "" };
  return {
    hash: head.hash,
    parents: [],
    subject: title,
    author: opener,
    committer: opener,
    date: head.date,
    kind: "pull request" as const,
    policy: namePolicy(policy),
    trailers: [],
    disclosures: [],
  };
}
