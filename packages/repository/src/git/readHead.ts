import { inWorkTree } from "./gitPlace.ts";
import type { Repository } from "./repository.ts";
import { runGitSync } from "./runGit.ts";

/** The id of the commit at HEAD; the empty string before the first one. @throws {GitError} */
export function readHeadSync(repository: Repository): string {
  const words = ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"];
  return runGitSync(inWorkTree(repository), words, { accept: [0, 1] })
    .toString("latin1")
    .trim();
}

/** Whether HEAD names a commit; it does not before the first one. @throws {GitError} */
export function hasCommitsSync(repository: Repository): boolean {
  return readHeadSync(repository) !== "";
}
