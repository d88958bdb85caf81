import { GitError } from "../git/gitError.ts";
import { createObjectLane } from "../git/objectLane.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import type { Signers } from "./verifySignature.ts";

const maximumBytes = 4 * 1024 * 1024;

/**
 * The keys of those who may sign, as a revision has them and not the change that is judged by it.
 * @throws {GitError} if it has no such file.
 */
export async function readSigners(repository: HistoryRepository, path: string, revision: string): Promise<Signers> {
  const [commit = ""] = await resolveCommits(repository, [revision]);
  const where = `${path} in commit ${commit.slice(0, 12)}`;
  const lane = createObjectLane(repository, maximumBytes);
  try {
    const file = await lane.read(`${commit}:${path}`);
    if (file.type === "blob") return { where, text: file.bytes.toString("utf8") };
    const fix = "add it, or change agreement.signers of the policy";
    throw new GitError("mistyped", `the policy names a file of signers that cannot be read: ${where}`, fix);
  } finally {
    lane.stop();
  }
}
