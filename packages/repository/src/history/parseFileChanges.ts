import type { FileChange } from "@ai-disclosure/core";
import { decodePath } from "../decodePath.ts";
import { parseNumstat } from "../parseNumstat.ts";
import { parseRawDiff, type RawEntry } from "../parseRawDiff.ts";

/** Reads the NUL-separated fields that `--raw --numstat -z` gives for one commit. */
export function parseFileChanges(fields: readonly string[]): FileChange[] {
  const { entries, next } = parseRawDiff(fields);
  const counts = parseNumstat(fields, next);
  return entries.map((entry) => {
    const count = counts.get(entry.path);
    const kind = kindOf(entry, count === undefined);
    const change: { -readonly [Key in keyof FileChange]: FileChange[Key] } = {
      path: decodePath(entry.path),
      added: kind === "submodule" ? 0 : (count?.added ?? 0),
      deleted: kind === "submodule" ? 0 : (count?.deleted ?? 0),
      kind,
      status: statuses[entry.status] ?? "modified",
    };
    if (entry.from !== undefined) change.from = decodePath(entry.from);
    return change;
  });
}

/** Status letters of git-diff-tree(1); a changed type (T) is a modified file. */
const statuses: Readonly<Record<string, FileChange["status"]>> = {
  A: "added",
  C: "copied",
  D: "deleted",
  R: "renamed",
};

/** Modes of git-diff-tree(1): 120000 symbolic link, 160000 submodule. A deleted file is what it was. */
function kindOf({ oldMode, newMode, status }: RawEntry, binary: boolean): FileChange["kind"] {
  const mode = status === "D" ? oldMode : newMode;
  if (mode === "160000") return "submodule";
  if (mode === "120000") return "symlink";
  return binary ? "binary" : "text";
}

/**
 * The same for a merge of which `-c` lists, in an entry of its own form, the files that differ from every parent, and
 * counts every file against the first parent:
 *
 *     ::100644 100644 100644 <id> <id> <id> MM NUL path NUL
 */
export function parseCombinedChanges(fields: readonly string[]): FileChange[] {
  const plain: string[] = [];
  let next = 0;
  for (let head = fields[next]; head?.startsWith("::"); head = fields[next]) {
    const words = head.replace(/^:+/, "").split(" ");
    const parents = head.length - head.replace(/^:+/, "").length;
    const [first = "", last = "", firstId = "", lastId = "", letters = ""] = [
      words[0],
      words[parents],
      words[parents + 1],
      words[2 * parents + 1],
      words.at(-1),
    ];
    plain.push(`:${first} ${last} ${firstId} ${lastId} ${letters.charAt(0)}`, fields[next + 1] ?? "");
    next += 2;
  }
  return parseFileChanges([...plain, ...fields.slice(next)]);
}
