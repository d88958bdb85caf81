import { GitError } from "../git/gitError.ts";
import type { HistoryBlock } from "./cutHistory.ts";

/** The ids of a commit and of its parents, in git's order. */
export interface CommitIds {
  readonly hash: string;
  readonly parents: readonly string[];
}

/**
 * Reads the first field of a record, `<hash> <parent>…`, in which a blank follows the hash even if there is no parent.
 * @throws {GitError} if it is no such field.
 */
export function splitIds(field: string): CommitIds {
  const hashEnd = field.indexOf(" ");
  const hash = field.slice(0, hashEnd);
  const others = field.slice(hashEnd + 1);
  // SHA-1, or SHA-256: gitformat-pack(5).
  if (hash.length !== 40 && hash.length !== 64) {
    throw new GitError("failed", "git log: unreadable output", "run it again, and report it if it stays");
  }
  return { hash, parents: others === "" ? [] : others.includes(" ") ? others.split(" ") : [others] };
}

/** What is to be known of a block's commits before anybody reads them. @throws {GitError} */
export function readIds({ bytes, places }: HistoryBlock): CommitIds[] {
  const ids: CommitIds[] = [];
  for (let at = 0; at < places.length; at += 3) {
    const begin = places[at] ?? 0;
    ids.push(splitIds(bytes.toString("latin1", begin, bytes.indexOf(0, begin))));
  }
  return ids;
}
