import { inPast } from "../git/gitPlace.ts";
import { isNullId } from "../git/isNullId.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import { tryGit } from "../git/runGit.ts";

/**
 * Sees to it that what is pushed, and names no commit, brings none: what is deleted, and a tag of a file or a tree.
 * @throws {GitError} for what is not here: it must not count as nothing.
 */
export async function checkIsOther(repository: HistoryRepository, id: string): Promise<void> {
  if (isNullId(id) || (await tryGit(inPast(repository), ["cat-file", "-e", id])).status === 0) return;
  await resolveCommits(repository, [id]);
}
