import { newBranch, type Build } from "../build/build.ts";
import { findFirstCommit } from "../git/findFirstCommit.ts";
import { GitError } from "../git/gitError.ts";
import { inGitDirectory } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import { runGit } from "../git/runGit.ts";
import { between, usualBases, type DefaultRange } from "./defaultRange.ts";

type Push = Extract<Build, { kind: "push" }>;

/**
 * What a push added: to what was there before, or of a new branch to the default branch.
 * @throws {GitError} if neither is known, or in this clone.
 */
export async function resolvePush(
  repository: HistoryRepository,
  { before, branch, defaultBranch, service }: Push,
  head: string,
): Promise<DefaultRange> {
  if (before !== undefined && before !== newBranch) {
    if ((await findFirstCommit(repository, [before])) !== undefined) return between(before, head);
    throw new GitError(
      "failed",
      `what ${branch ?? "the branch"} was at before the push, ${before.slice(0, 12)}, is not in this clone`,
      "make a full checkout (fetch-depth: 0, GIT_DEPTH: 0); after a forced push, name the base: ai-disclosure audit --base REF",
    );
  }
  if (before === newBranch && branch !== undefined && branch === defaultBranch)
    return { selection: { revisions: [head] }, scope: `all of ${branch}, which is new` };
  const bases = defaultBranch === undefined ? usualBases : [`refs/remotes/origin/${defaultBranch}`];
  const base = branch !== undefined && branch === defaultBranch ? undefined : await findFirstCommit(repository, bases);
  // Beside itself a branch adds nothing, and would look clean.
  if (base !== undefined && !(await isBranch(repository, base, branch, head))) return between(base, head);
  throw new GitError(
    "failed",
    base === undefined
      ? `there is nothing to compare ${branch ?? "the branch"} with in this clone: the default branch was not fetched`
      : `${service} does not say what ${branch ?? "the branch"} was at before the push`,
    "make a full checkout (fetch-depth: 0), or name the base: ai-disclosure audit --base REF",
  );
}

/** Whether the base is the very branch that was pushed, as far as anybody can tell. */
async function isBranch(
  repository: HistoryRepository,
  base: string,
  branch: string | undefined,
  head: string,
): Promise<boolean> {
  const words = ["rev-parse", "--symbolic-full-name", base];
  const name = (await runGit(inGitDirectory(repository), words)).toString("utf8").trim();
  if (branch !== undefined) return name === `refs/remotes/origin/${branch}`;
  const [one, other] = await resolveCommits(repository, [base, head]);
  return one === other;
}
