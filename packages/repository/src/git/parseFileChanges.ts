import type { FileChange } from "@ai-disclosure/core/internal";
import { decodePath } from "./decodePath.ts";
import { parseNumstat, type LineCount } from "./parseNumstat.ts";
import { parseRawDiff, type RawEntry } from "./parseRawDiff.ts";

/** Reads the NUL-separated fields that `--raw --numstat -z` gives for one commit, or for the index. */
export function parseFileChanges(fields: readonly string[]): FileChange[] {
  const { entries, next } = parseRawDiff(fields);
  return joinCounts(entries, parseNumstat(fields, next));
}

/** @param counts by path */
export function joinCounts(entries: readonly RawEntry[], counts: ReadonlyMap<string, LineCount>): FileChange[] {
  return entries.map((entry) => {
    const count = counts.get(entry.path);
    const kind = kindOf(entry, count === undefined);
    const change: { -readonly [Key in keyof FileChange]: FileChange[Key] } = {
      path: decodePath(entry.path),
      // Of a submodule git counts the line that names its commit; the text whose place it takes has lines.
      added: entry.newMode === submodule ? 0 : (count?.added ?? 0),
      deleted: entry.oldMode === submodule ? 0 : (count?.deleted ?? 0),
      kind,
      status: statuses[entry.status] ?? "modified",
    };
    if (entry.from !== undefined) change.from = decodePath(entry.from);
    return change;
  });
}

/** Status letters of git-diff-tree(1); a changed type (T) and an unmerged file (U) are modified ones. */
const statuses: Readonly<Record<string, FileChange["status"]>> = {
  A: "added",
  C: "copied",
  D: "deleted",
  R: "renamed",
};

/** A mode of git-diff-tree(1). */
const submodule = "160000";

/** Modes of git-diff-tree(1): 120000 is a symbolic link. A deleted file is what it was. */
function kindOf({ oldMode, newMode, status }: RawEntry, binary: boolean): FileChange["kind"] {
  const mode = status === "D" || status === "U" ? oldMode : newMode;
  if (mode === submodule) return "submodule";
  if (mode === "120000") return "symlink";
  return binary ? "binary" : "text";
}

/**
 * The same for a merge of which `-c` counts every file against the first parent, and lists behind that, in an entry of
 * its own form, the files that differ from every parent: git-diff-tree(1), "diff format for merges".
 *
 *     1 TAB 0 TAB path NUL
 *     ::100644 100644 100644 <id> <id> <id> MM NUL path NUL
 */
export function parseCombinedChanges(fields: readonly string[]): FileChange[] {
  const end = fields.findIndex((field) => field.startsWith("::"));
  if (end === -1) return [];
  const plain: string[] = [];
  for (let next = end; next < fields.length; next += 2) {
    const [, colons = "", words = ""] = /^(:+)(.*)$/s.exec(fields[next] ?? "") ?? [];
    const modes = words.split(" ");
    // As `--raw` would show it beside the first parent.
    plain.push(`:${modes[0]} ${modes[colons.length]} - - ${modes.at(-1)?.charAt(0)}`, fields[next + 1] ?? "");
  }
  return parseFileChanges([...plain, ...fields.slice(0, end)]);
}
