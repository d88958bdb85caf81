import { resolveVersions, type Policy, type PolicyVersion } from "@ai-disclosure/core/internal";
import type { HistoryRepository } from "../git/repository.ts";
import { createObjectLane, type ObjectLane } from "../git/objectLane.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import { commitTree } from "./commitTree.ts";
import { isPolicyProblem, withFileInError } from "./policyFileError.ts";
import { policyAlwaysOn } from "./policyOn.ts";
import { findPolicy } from "./readPolicy.ts";
import { maximumBytes, textsOf, type Tree } from "./tree.ts";

/**
 * The repository's own policy as a revision has it, and as it reads today; undefined if it has none.
 * @throws {PolicyError | PolicyFileError} if it cannot be used.
 * @throws {GitError}
 */
export async function readPolicyAt(repository: HistoryRepository, revision: string): Promise<Policy | undefined> {
  const { versions } = await readVersionsAt(repository, revision);
  return policyAlwaysOn(versions)(Date.now() / 1000) ?? undefined;
}

export interface RevisionPolicy {
  /** The revision as people say it, with its commit: `origin/main (commit 0123456789ab)`. */
  readonly where: string;
  /** With what the presets that it extends were on earlier days, the newest first; none if there is no policy. */
  readonly versions: readonly PolicyVersion[];
}

/**
 * The repository's own policy as a revision has it.
 * @throws {PolicyError | PolicyFileError} if it cannot be used.
 * @throws {GitError}
 */
export function readVersionsAt(repository: HistoryRepository, revision: string): Promise<RevisionPolicy> {
  return withPolicyLane(repository, async (lane) => {
    const [commit = ""] = await resolveCommits(repository, [revision]);
    return { where: describeRevision(revision, commit), versions: await readTip(lane, commit, revision) };
  });
}

/** Opens what policies of the past are read through, for as long as the work takes. */
export async function withPolicyLane<Result>(
  repository: HistoryRepository,
  work: (lane: ObjectLane) => Promise<Result>,
): Promise<Result> {
  const lane = createObjectLane(repository, maximumBytes);
  try {
    return await work(lane);
  } finally {
    lane.stop();
  }
}

/** @param revision by which the commit was named */
export async function readTip(lane: ObjectLane, commit: string, revision: string): Promise<readonly PolicyVersion[]> {
  try {
    return await readVersionsIn(commitTree(lane, commit));
  } catch (error) {
    if (isPolicyProblem(error)) error.message += `\nthis is the policy in ${describeRevision(revision, commit)}`;
    throw error;
  }
}

/**
 * The policy of a tree with what it was on earlier days; none if there is no policy.
 * @throws {PolicyError | PolicyFileError} if it cannot be used.
 */
export async function readVersionsIn(tree: Tree): Promise<readonly PolicyVersion[]> {
  const written = await findPolicy(textsOf(tree));
  return written ? withFileInError(written.place, () => resolveVersions(written.source, written.files)) : [];
}

function describeRevision(revision: string, commit: string): string {
  const short = commit.slice(0, 12);
  const name = revision.replace(/^refs\/(?:remotes|heads)\//u, "");
  return commit.startsWith(name) ? `commit ${short}` : `${name} (commit ${short})`;
}
