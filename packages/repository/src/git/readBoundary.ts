import { runGit } from "./runGit.ts";
import { inPast } from "./gitPlace.ts";
import type { HistoryRepository } from "./repository.ts";
import { readShallow } from "./readShallow.ts";
import { splitObjects, type BatchedObject } from "./splitObjects.ts";

/**
 * The commits at which a shallow clone ends, with the parents that they have and the clone has not; empty for a whole
 * clone. To git log they are roots, and the whole tree would count as theirs.
 * @throws {GitError}
 */
export async function readBoundary(repository: HistoryRepository): Promise<ReadonlyMap<string, readonly string[]>> {
  const input = readShallow(repository.gitDirectory);
  if (input === "") return new Map();
  const commits = splitObjects(await runGit(inPast(repository), ["cat-file", "--batch"], { input }));
  return new Map(commits.map((commit) => [commit.id, parentsOf(commit)]));
}

/** Whether the clone lacks a part of the history. */
export function isShallow(repository: HistoryRepository): boolean {
  return readShallow(repository.gitDirectory) !== "";
}

/** A commit has a line `parent <id>` for each parent; one that is listed and missing has none. */
function parentsOf({ bytes }: BatchedObject): string[] {
  const [header = ""] = bytes.toString("latin1").split("\n\n", 1);
  return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, parent = ""]) => parent);
}
