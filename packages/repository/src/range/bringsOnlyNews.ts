import { runGit } from "../git/runGit.ts";
import { inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";

/**
 * Whether a push brings a remote that is not empty only what no branch of it has. After a merge or a rebase it brings
 * a branch others' commits as well, which are not its author's to answer for.
 * @param ids what is pushed, and `^<id>` for what the branch had before
 * @param remotes `--remotes` or `--remotes=<name>`: git-rev-list(1)
 * @throws {GitError}
 */
export async function bringsOnlyNews(
  repository: HistoryRepository,
  ids: readonly string[],
  remotes: string,
): Promise<boolean> {
  const count = async (words: readonly string[]): Promise<number> => {
    const output = await runGit(inPast(repository), ["rev-list", "--count", ...words, "--"]);
    return Number(output.toString("latin1"));
  };
  if ((await count(["--max-count=1", remotes])) === 0) return false;
  if (!ids.some((id) => id.startsWith("^"))) return true;
  return (await count(ids)) === (await count([...ids, "--not", remotes]));
}
