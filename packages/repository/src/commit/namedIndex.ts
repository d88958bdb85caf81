import { realpathSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Repository } from "../git/repository.ts";

/**
 * The index that somebody named for a commit (GIT_INDEX_FILE, git(1)), and not the repository's own; undefined if none
 * was, and for paths (`git commit -- PATH`), where git makes an index of its own and tells of no other.
 */
export function namedIndex({ gitDirectory, environment }: Repository): string | undefined {
  // `commit -a` writes to the lock of the index first.
  const index = environment["GIT_INDEX_FILE"]?.replace(/\.lock$/u, "");
  if (!index || /^next-index-\d+$/u.test(basename(index))) return undefined;
  return basename(index) === "index" && isSame(dirname(index), gitDirectory) ? undefined : index;
}

function isSame(one: string, other: string): boolean {
  try {
    return one === other || realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}
