import { PolicyError, type Policy } from "@ai-disclosure/core/internal";
import type { HistoryRepository } from "../git/repository.ts";
import { createObjectLane, type ObjectLane } from "../git/objectLane.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import { commitTree } from "./commitTree.ts";
import { PolicyFileError } from "./policyFileError.ts";
import { findPolicy } from "./readPolicy.ts";
import { resolveWritten } from "./resolveWritten.ts";
import { maximumBytes, textsOf } from "./tree.ts";

/**
 * The repository's own policy as a revision has it; undefined if it has none.
 * @throws {PolicyError | PolicyFileError} if it cannot be used.
 * @throws {GitError}
 */
export function readPolicyAt(repository: HistoryRepository, revision: string): Promise<Policy | undefined> {
  return withPolicyLane(repository, async (lane) =>
    readTip(lane, await commitOf(lane, repository, revision), revision),
  );
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

/**
 * The id of the commit that a revision names.
 * @throws {GitError} if it names none.
 */
export async function commitOf(lane: ObjectLane, repository: HistoryRepository, revision: string): Promise<string> {
  if (!revision.includes("\n")) {
    const found = await lane.read(`${revision}^{commit}`);
    if (found.type === "commit") return found.id;
  }
  // Which says why.
  const [commit = ""] = await resolveCommits(repository, [revision]);
  return commit;
}

/** @param revision by which the commit was named */
export async function readTip(lane: ObjectLane, commit: string, revision: string): Promise<Policy | undefined> {
  try {
    const written = await findPolicy(textsOf(commitTree(lane, commit)));
    return written && (await resolveWritten(written));
  } catch (error) {
    if (error instanceof PolicyError || error instanceof PolicyFileError)
      error.message += `\nthis is the policy in ${describeRevision(revision, commit)}`;
    throw error;
  }
}

function describeRevision(revision: string, commit: string): string {
  const short = commit.slice(0, 12);
  const name = revision.replace(/^refs\/(?:remotes|heads)\//u, "");
  return commit.startsWith(name) ? `commit ${short}` : `${name} (commit ${short})`;
}
