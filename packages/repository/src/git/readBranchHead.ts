import { join } from "node:path";
import { commonDirectory } from "./commonDirectory.ts";
import { readHeadSync } from "./readHead.ts";
import { readIfThere } from "./readIfThere.ts";
import type { Repository } from "./repository.ts";

/**
 * The id of the commit at HEAD, to be compared later: whether that commit is there is not asked. What the file of HEAD's
 * branch says spares a hook a process, see gitrepository-layout(5); git is asked for a branch without a file, which may be
 * packed, and where refs are kept in another format.
 * @returns the empty string before the first commit
 * @throws {GitError}
 */
export function readBranchHead(repository: Repository): string {
  return inFile(repository) ?? readHeadSync(repository);
}

function inFile({ gitDirectory, environment }: Repository): string | undefined {
  if (environment["GIT_COMMON_DIR"] !== undefined) return undefined;
  const head = readIfThere(join(gitDirectory, "HEAD"));
  const branch = /^ref: (refs\/heads\/(?!.*\.\.)[^\0-\x20\x7f]+)\n$/.exec(head)?.[1];
  if (branch === undefined) return undefined;
  return /^([0-9a-f]{40}|[0-9a-f]{64})\n$/.exec(readIfThere(join(commonDirectory(gitDirectory), branch)))?.[1];
}
