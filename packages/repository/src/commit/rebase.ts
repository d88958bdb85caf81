import { existsSync } from "node:fs";
import { join } from "node:path";
import { GitError } from "../git/gitError.ts";
import { inWorkTree } from "../git/gitPlace.ts";
import { runGit, tryGit } from "../git/runGit.ts";
import { requireRepository, type Workplace } from "./workplace.ts";

/**
 * Rewrites the commits after another one by git's own rebase, which runs a command on each.
 * @returns what git printed, and whether it came to the end.
 * @throws {GitError} if it did not begin, e.g. because of changes in the work tree.
 */
export async function rebaseWith(
  words: readonly string[],
  workplace: Workplace,
): Promise<{ readonly output: string; readonly done: boolean }> {
  const repository = requireRepository(workplace);
  const { status, output, complaint } = await tryGit({ ...inWorkTree(repository), settings: [] }, words);
  if (status !== 0 && !existsSync(join(repository.gitDirectory, "rebase-merge")))
    throw new GitError("failed", `git did not start the rebase: ${complaint}`, "see what it says: git status");
  return { output: `${output.toString("utf8")}${complaint}`.trim(), done: status === 0 };
}

/** How many commits of `base..HEAD` there are, merges among them, and those that a remote's branch has as well. @throws {GitError} */
export async function countRewritten(
  base: string,
  workplace: Workplace,
): Promise<{ readonly commits: number; readonly merges: number; readonly published: number }> {
  const place = inWorkTree(requireRepository(workplace));
  const count = async (...words: string[]): Promise<number> =>
    Number((await runGit(place, ["rev-list", "--count", ...words, "--end-of-options", `${base}..HEAD`])).toString());
  const commits = await count();
  return {
    commits,
    merges: await count("--merges"),
    published: commits - (await count("--not", "--remotes", "--not")),
  };
}
