import { inWorkTree } from "./gitPlace.ts";
import type { Repository } from "./repository.ts";
import { runGitSync } from "./runGit.ts";

/**
 * Whether a revision names a commit; HEAD does not before the first one.
 * @throws {GitError}
 */
export function revisionExistsSync(repository: Repository, revision: string): boolean {
  const words = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  return runGitSync(inWorkTree(repository), words, { accept: [0, 1] }).length > 0;
}
