import { runGit } from "../git/runGit.ts";
import { inPast } from "../git/gitPlace.ts";
import { inputLines } from "../git/inputLines.ts";
import type { HistoryRepository } from "../git/repository.ts";

/**
 * Whether a push brings a remote that is not empty only what no branch of it has. After a merge or a rebase it brings
 * a branch others' commits as well, which are not its author's to answer for.
 * @param ids what is pushed, and `^<id>` for what the branch had before
 * @param there ids of the remote's branches
 * @throws {GitError}
 */
export async function bringsOnlyNews(
  repository: HistoryRepository,
  ids: readonly string[],
  there: readonly string[],
): Promise<boolean> {
  const count = async (lines: readonly string[]): Promise<number> => {
    const input = inputLines(lines);
    return Number((await runGit(inPast(repository), ["rev-list", "--count", "--stdin"], { input })).toString("latin1"));
  };
  if (there.length === 0) return false;
  if (!ids.some((id) => id.startsWith("^"))) return true;
  return (await count(ids)) === (await count([...ids, ...there.map((id) => `^${id}`)]));
}
