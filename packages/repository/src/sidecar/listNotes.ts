import { inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";

/**
 * The notes in the tree of a notes ref: commit → id of the note. git spreads them over folders named after the first
 * digits, `12/34/56…`, at any depth (git-notes(1)); whatever else is in the tree is no note.
 *
 * `git ls-tree -z` writes `<mode> <type> <id> TAB <path> NUL`.
 * @throws {GitError} if the tree cannot be read.
 */
export async function listNotes(repository: HistoryRepository, tree: string): Promise<Map<string, string>> {
  const output = await runGit(inPast(repository), ["ls-tree", "-r", "-z", tree]);
  const notes = new Map<string, string>();
  for (const entry of output.toString("latin1").split("\0")) {
    const tab = entry.indexOf("\t");
    const [, type, id] = entry.slice(0, tab).split(" ");
    const commit = entry.slice(tab + 1).replaceAll("/", "");
    const isHash = (commit.length === 40 || commit.length === 64) && /^[0-9a-f]+$/.test(commit);
    if (type === "blob" && id !== undefined && isHash) notes.set(commit, id);
  }
  return notes;
}
