import { newBranch, type Build } from "../build/build.ts";
import { findFirstCommit } from "../git/findFirstCommit.ts";
import { GitError } from "../git/gitError.ts";
import { inGitDirectory } from "../git/gitPlace.ts";
import { isShallow } from "../git/readBoundary.ts";
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
  { before, isGreen, branch, defaultBranch, service }: Push,
  head: string,
): Promise<DefaultRange> {
  if (before !== undefined && before !== newBranch) {
    const [known, pushed] = await resolveCommits(repository, [before, head], "missing is known");
    if (known === undefined)
      throw new GitError(
        "failed",
        `the commit that ${branch ?? "the branch"} was at before the push, ${before.slice(0, 12)}, is not in this clone`,
        "make a full checkout (fetch-depth: 0, GIT_DEPTH: 0); after a forced push, name the base: ai-disclosure audit --base REF",
      );
    // Woodpecker names the build before: of one that is started again, the same commit, whether it was green or red.
    if (isGreen || known !== pushed) return between(before, head);
  }
  if (before === newBranch && branch !== undefined && branch === defaultBranch) {
    if (isShallow(repository))
      throw new GitError("failed", `this clone is shallow and holds only the end of ${branch}`, unshallow);
    return { selection: { revisions: [head] }, scope: `all of ${branch}, which is new` };
  }
  const base =
    branch !== undefined && branch === defaultBranch ? undefined : await findDefault(repository, defaultBranch);
  // Beside itself a branch adds nothing, and would look clean.
  if (base !== undefined && !(await isBranch(repository, base, branch, head))) return between(base, head);
  throw new GitError(
    "failed",
    base === undefined
      ? `there is nothing to compare ${branch ?? "the branch"} with in this clone: the default branch was not fetched`
      : `${service} does not say which commit ${branch ?? "the branch"} was at before the push`,
    unshallow,
  );
}

/**
 * What a tag has and no branch of the clone: the others came with their branches, and were judged there. Nobody proposed
 * them to a branch, so that the default branch's policy judges, and not one that the tag brings.
 * @throws {GitError} if the clone lacks a part of the history, or the default branch.
 */
export async function resolveTag(
  repository: HistoryRepository,
  { defaultBranch }: Pick<Push, "defaultBranch">,
  head: string,
): Promise<DefaultRange> {
  const base = isShallow(repository) ? undefined : await findDefault(repository, defaultBranch);
  if (base === undefined)
    throw new GitError("failed", "this clone does not show which commits only the tag has", unshallow);
  const [id = ""] = await resolveCommits(repository, [head]);
  const line = `refs/tags/pushed ${id} refs/tags/pushed ${"0".repeat(id.length)}`;
  return { selection: { pushes: [line] }, scope: "the commits that only the tag has", gate: { base, head } };
}

const unshallow = "make a full checkout (fetch-depth: 0), or name the base: ai-disclosure audit --base REF";

function findDefault(repository: HistoryRepository, branch: string | undefined): Promise<string | undefined> {
  return findFirstCommit(repository, branch === undefined ? usualBases : [`refs/remotes/origin/${branch}`]);
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
