import { readHeadSync } from "./readHead.ts";
import type { Repository } from "./repository.ts";

/** Whether HEAD names a commit; it does not before the first one. @throws {GitError} */
export function hasCommitsSync(repository: Repository): boolean {
  return readHeadSync(repository) !== "";
}
