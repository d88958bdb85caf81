import { inWorkTree } from "./gitPlace.ts";
import type { Repository } from "./repository.ts";
import { runGit } from "./runGit.ts";

/** The paths of a repository's tracked files, from its top level. @throws {GitError} */
export async function listTracked(repository: Repository): Promise<string[]> {
  const output = await runGit(inWorkTree(repository), ["ls-files", "-z"]);
  return output.toString("utf8").split("\0").filter(Boolean);
}
