import { runGit } from "./runGit.ts";
import { inPast } from "./gitPlace.ts";
import type { HistoryRepository } from "./repository.ts";
import { readShallow } from "./readShallow.ts";

/**
 * The commits at which a shallow clone ends, with the parents that they have and the clone has not; empty for a whole
 * clone. To git log they are roots, and the whole tree would count as theirs.
 * @throws {GitError}
 */
export async function readBoundary(repository: HistoryRepository): Promise<ReadonlyMap<string, readonly string[]>> {
  const input = readShallow(repository.gitDirectory);
  if (input === "") return new Map();
  return parseCommits(await runGit(inPast(repository), ["cat-file", "--batch"], { input }));
}

/** Whether the clone lacks a part of the history. */
export function isShallow(repository: HistoryRepository): boolean {
  return readShallow(repository.gitDirectory) !== "";
}

/** `<id> commit <size> LF <object> LF`, see git-cat-file(1); the object has a line `parent <id>` for each parent. */
function parseCommits(output: Buffer): Map<string, readonly string[]> {
  const parents = new Map<string, readonly string[]>();
  for (let at = 0; at < output.length;) {
    const headEnd = output.indexOf(10, at);
    const [id = "", type = "", size = "0"] = output.toString("latin1", at, headEnd).split(" ");
    // Of a listed commit that is not there git says "missing", and no object follows.
    const end = type === "commit" ? headEnd + 1 + Number(size) : headEnd;
    const [header = ""] = output.toString("latin1", headEnd + 1, end).split("\n\n", 1);
    const found = header.matchAll(/^parent ([0-9a-f]{40,64})$/gm);
    parents.set(
      id,
      [...found].map(([, parent = ""]) => parent),
    );
    at = end + 1;
  }
  return parents;
}
