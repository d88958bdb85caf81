import type { HistoryRepository } from "./repository.ts";
import { resolveCommits } from "./resolveCommits.ts";

/** The first of these revisions that names a commit in this clone. @throws {GitError} */
export async function findFirstCommit(
  repository: HistoryRepository,
  revisions: readonly string[],
): Promise<string | undefined> {
  const ids = await resolveCommits(repository, revisions, "missing is known");
  return revisions.find((_, index) => ids[index] !== undefined);
}
