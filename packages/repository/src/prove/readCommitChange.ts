import { inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import { GitError } from "../git/gitError.ts";
import { runGit } from "../git/runGit.ts";

/** A file of a commit as it is afterwards. The path is bytes, one character each (latin1). */
export interface ChangedEntry {
  readonly path: string;
  /** As in git-ls-tree(1): 100644, 100755, 120000 symbolic link, 160000 submodule; 000000 if the file is deleted. */
  readonly mode: string;
  readonly id: string;
}

export interface CommitChange {
  readonly parents: readonly string[];
  /** Against the parent, a rename as a deletion and an addition; empty for a merge. */
  readonly entries: readonly ChangedEntry[];
}

/** What a commit does to which file. @throws {GitError} if its parent is not in this clone. */
export async function readCommitChange(repository: HistoryRepository, commit: string): Promise<CommitChange> {
  const object = await runGit(inPast(repository), ["cat-file", "commit", commit]);
  // As the commit itself has them: at the edge of a shallow clone `commit^` names nothing, as for a root commit.
  const [header = ""] = object.toString("latin1").split("\n\n", 1);
  const parents = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = ""]) => id);
  if (parents.length > 1) return { parents, entries: [] };
  const [parent] = parents;
  if (parent !== undefined && (await resolveCommits(repository, [parent], "missing is known"))[0] === undefined) {
    throw new GitError(
      "failed",
      `the parent of ${commit.slice(0, 12)} is not in this clone, which is shallow`,
      "fetch it: git fetch --deepen=1; in CI, a full checkout (fetch-depth: 0)",
    );
  }
  const trees = parent === undefined ? ["--root", "--no-commit-id", commit] : [parent, commit];
  const options = ["-r", "--raw", "-z", "--no-renames", "--no-abbrev", "--no-relative", "--ignore-submodules=none"];
  const output = await runGit(inPast(repository), ["diff-tree", ...options, ...trees]);
  return { parents, entries: parseEntries(output.toString("latin1").split("\0")) };
}

/** "Raw output format" of git-diff-tree(1): `:100644 100755 <old id> <new id> M NUL path NUL`. */
function parseEntries(fields: readonly string[]): ChangedEntry[] {
  const entries: ChangedEntry[] = [];
  for (let next = 0; next + 1 < fields.length; next += 2) {
    const [, mode = "", , id = ""] = (fields[next] ?? "").split(" ");
    entries.push({ path: fields[next + 1] ?? "", mode, id });
  }
  return entries;
}

export const isDeleted = ({ mode }: ChangedEntry): boolean => mode === "000000";
