import type { FileChange } from "@ai-disclosure/core";
import { decodePath } from "./decodePath.ts";
import type { Repository } from "./openRepository.ts";
import { parseNumstat } from "./parseNumstat.ts";
import { parseRawDiff, type RawEntry } from "./parseRawDiff.ts";
import { runGit } from "./runGit.ts";

/**
 * `diff-index` and not `diff`: being plumbing, it ignores the user's diff.* settings. What it still heeds is pinned
 * here, to the values that make `git show --numstat` of the later commit print the same counts.
 */
const options = [
  "-c",
  "core.bigFileThreshold=512m",
  "-c",
  "diff.renameLimit=1000",
  "diff-index",
  "--cached",
  "--raw",
  "--numstat",
  "-z",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--no-relative",
  "--diff-algorithm=myers",
  "--ignore-submodules=none",
  "--ita-invisible-in-index",
];

/**
 * The index against a tree.
 * @throws {GitError}
 */
export async function diffIndex(
  repository: Repository,
  tree: string,
  renames: "-M" | "--no-renames",
): Promise<FileChange[]> {
  const output = await runGit([...options, renames, tree, "--"], {
    cwd: repository.topLevel,
    environment: repository.environment,
  });
  const fields = output.toString("latin1").split("\0");
  const { entries, next } = parseRawDiff(fields);
  const counts = parseNumstat(fields, next);
  return entries.map((entry) => {
    const kind = kindOf(entry, counts.get(entry.path) === undefined);
    const lines = kind === "submodule" ? undefined : counts.get(entry.path);
    return {
      path: decodePath(entry.path),
      ...(entry.from === undefined ? {} : { from: decodePath(entry.from) }),
      added: lines?.added ?? 0,
      deleted: lines?.deleted ?? 0,
      kind,
      status: statuses[entry.status] ?? "modified",
    };
  });
}

/** Status letters of git-diff-index(1); a changed type (T) and an unmerged file (U) are modified ones. */
const statuses: Readonly<Record<string, FileChange["status"]>> = {
  A: "added",
  C: "copied",
  D: "deleted",
  R: "renamed",
};

/** Modes of git-diff-index(1): 120000 symbolic link, 160000 submodule. A deleted file is what it was. */
function kindOf({ oldMode, newMode, status }: RawEntry, binary: boolean): FileChange["kind"] {
  const mode = status === "D" || status === "U" ? oldMode : newMode;
  if (mode === "160000") return "submodule";
  if (mode === "120000") return "symlink";
  return binary ? "binary" : "text";
}
