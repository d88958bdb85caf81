import type { Change } from "../change/change.ts";
import { createChange } from "../change/createChange.ts";
import type { Disclosure } from "../disclosure/disclosure.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { categorise } from "../files/categorise.ts";
import type { FileChange } from "../files/fileChange.ts";
import type { Person } from "../identity/person.ts";
import { cleanMessage, type CleanOptions } from "../message/cleanMessage.ts";
import { parseMessage } from "../message/parseMessage.ts";
import type { Policy } from "../policy/policy.ts";
import type { CommitMarks, PullRequest } from "../pullRequest/pullRequest.ts";
import { evaluate } from "./evaluate.ts";
import type { Verdict } from "./verdict.ts";

/** What is known about a commit besides its message. If a rule needs what is absent, `unchecked` names the rule. */
export interface CommitFacts {
  readonly author?: Person | undefined;
  readonly committer?: Person | undefined;
  /** Whether the commit has more than one parent. */
  readonly merge?: boolean | undefined;
  /** All files that the commit changes, as `git diff --raw --numstat` counts them. */
  readonly files?: readonly FileChange[] | undefined;
  /** How many commits the author has in the project before this one. */
  readonly earlierCommits?: number | undefined;
  /** The pull request that the commit is, as a squash merge makes it. */
  readonly pullRequest?: PullRequest | undefined;
  /** The pull request that brings the commit among others, and is judged by itself. */
  readonly broughtBy?: PullRequest | undefined;
  /** How git will clean a message that is still being edited: git-commit(1), `--cleanup`. Absent: it is clean. */
  readonly cleanup?: CleanOptions["mode"] | undefined;
  /** What begins a comment line: git-config(1), `core.commentString`. `#`, if absent. */
  readonly commentString?: string | undefined;
}

/** A verdict, and what the policy read in the commit or the pull request to come to it. */
export interface Judgement extends Verdict {
  /** The lines of the message by which its author says that AI was used, or that it was not. */
  readonly disclosures: readonly Disclosure[];
  /** The marks of AI use, the author's own words among them; empty for what nobody and nothing marked. */
  readonly evidence: readonly Evidence[];
}

/**
 * Judges a commit by its message and by what else is known about it, in the same order as every adapter: the message is
 * cleaned, parsed as git does, searched for disclosures and marks, joined by its files, and judged by each rule.
 * @param message the whole message: as git stores it, or with `facts.cleanup` as it stands in an editor.
 * @param policy from `loadPolicy`
 */
export async function judge(message: string, policy: Policy, facts: CommitFacts = {}): Promise<Judgement> {
  return judgeChange(await readCommit(message, policy, facts), policy);
}

/** Reads a commit as it is judged. */
export async function readCommit(message: string, policy: Policy, facts: CommitFacts): Promise<Change> {
  const { author, committer, merge, pullRequest, broughtBy, earlierCommits, cleanup, commentString = "#" } = facts;
  const text = cleanup === undefined ? message : cleanMessage(message, { mode: cleanup, commentString });
  const read = parseMessage(text, { commentString });
  const change = createChange({ message: read, author, committer, merge, pullRequest, broughtBy }, policy);
  return measured(earlierCommits === undefined ? change : { ...change, earlierCommits }, policy, facts);
}

/** What is known of a pull request beside its author's words. */
export interface PullRequestFacts extends Pick<CommitFacts, "files"> {
  /** What its commits show of AI use, by `marksOfCommit` of each judgement; absent where they are not known. */
  readonly commits?: readonly CommitMarks[] | undefined;
}

/**
 * Judges a pull request by what its author wrote in it, compared with its commits. The message of a squash merge is a
 * commit's: `judge(message, policy, { pullRequest })`.
 * @param policy from `loadPolicy`
 */
export async function judgePullRequest(
  pullRequest: PullRequest,
  policy: Policy,
  facts: PullRequestFacts = {},
): Promise<Judgement> {
  return judgeChange(
    await measured(createChange({ pullRequest, commits: facts.commits }, policy), policy, facts),
    policy,
  );
}

async function measured(change: Change, policy: Policy, { files }: Pick<CommitFacts, "files">): Promise<Change> {
  return files ? { ...change, files: await categorise(files, policy) } : change;
}

function judgeChange(change: Change, policy: Policy): Judgement {
  const { disclosures, evidence } = change;
  return { ...evaluate(change, policy), disclosures, evidence };
}
