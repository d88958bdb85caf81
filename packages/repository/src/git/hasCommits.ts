import { inWorkTree } from "./gitPlace.ts";
import type { Repository } from "./repository.ts";
import { runGitSync } from "./runGit.ts";

/**
 * Whether HEAD names a commit; it does not before the first one.
 * @throws {GitError}
 */
export function hasCommitsSync(repository: Repository): boolean {
  const words = ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"];
  return runGitSync(inWorkTree(repository), words, { accept: [0, 1] }).length > 0;
}
