import type { FileChange } from "@ai-disclosure/core/internal";
import { counting, countingOptions, treeOptions } from "../git/counting.ts";
import { inPast, type GitPlace } from "../git/gitPlace.ts";
import { joinCounts } from "../git/parseFileChanges.ts";
import { parseNumstat, type LineCount } from "../git/parseNumstat.ts";
import { parseRawDiff, type RawEntry } from "../git/parseRawDiff.ts";
import type { Repository } from "../git/repository.ts";
import { runGitSync } from "../git/runGit.ts";

/**
 * The index against a tree. `diff-index` and not `diff`: being plumbing, it ignores most of the user's diff.* settings.
 * @param place of the repository's work tree
 * @throws {GitError}
 */
export function diffIndexSync(
  repository: Repository,
  place: GitPlace,
  tree: string,
  renames: "-M" | "--no-renames",
): readonly FileChange[] {
  const words = ["diff-index", "--cached", ...countingOptions, "--ita-invisible-in-index", renames, tree, "--"];
  const fields = runGitSync(counting(place), words).toString("latin1").split("\0");
  const { entries, next } = parseRawDiff(fields);
  const counts = parseNumstat(fields, next);
  // Most are pictures; a text is among them where an attribute says so. Few commits have any.
  const binary = entries.filter((entry) => isFile(entry) && counts.get(entry.path) === undefined);
  if (binary.length > 0) {
    const again = countWithoutAttributesSync(inPast(repository), binary);
    for (const [index, { path }] of binary.entries()) counts.set(path, again[index]);
  }
  return joinCounts(entries, counts);
}

/** Neither a submodule, mode 160000, nor a file with conflicts. */
function isFile({ oldMode, newMode, status }: RawEntry): boolean {
  return status !== "U" && oldMode !== "160000" && newMode !== "160000";
}

/**
 * Counts files again that attributes may have had git take for binary, as it will count them in every later audit: by
 * their content. Their blobs become two trees without paths, which no attribute is about.
 * @param place in which there are no attributes, and new objects are nobody's
 * @throws {GitError}
 */
function countWithoutAttributesSync(place: GitPlace, entries: readonly RawEntry[]): LineCount[] {
  const before = entries.map(({ oldMode, oldId }, index) => treeLine(oldMode, oldId, index)).join("");
  const after = entries.map(({ newMode, newId }, index) => treeLine(newMode, newId, index)).join("");
  // An empty line ends a tree: git-mktree(1).
  const trees = runGitSync(place, ["mktree", "--batch"], { input: `${before}\n${after}\n` });
  const words = ["diff-tree", ...treeOptions, "--no-renames", ...trees.toString("latin1").trim().split("\n")];
  const fields = runGitSync(counting(place), words).toString("latin1").split("\0");
  const counts = parseNumstat(fields, parseRawDiff(fields).next);
  return entries.map((_, index) => counts.get(`${index}`));
}

/** Of a file that is not there, nothing. */
function treeLine(mode: string, id: string, index: number): string {
  return /^0+$/.test(mode) ? "" : `${mode} blob ${id}\t${index}\n`;
}
