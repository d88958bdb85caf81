import { inWorkTree } from "../git/gitPlace.ts";
import type { Repository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";

/**
 * The folder of git's hooks, as it is seen from the top level: it may be in another worktree's git directory, or where
 * core.hooksPath says.
 * @throws {GitError}
 */
export async function readHooksPath(repository: Repository): Promise<string> {
  const output = await runGit(inWorkTree(repository), ["rev-parse", "--git-path", "hooks"]);
  return output.toString("utf8").replace(/\r?\n$/u, "");
}
