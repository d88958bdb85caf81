import { counting, treeOptions } from "../git/counting.ts";
import type { GitPlace } from "../git/gitPlace.ts";
import { parseNumstat, type LineCount } from "../git/parseNumstat.ts";
import { parseRawDiff, type RawEntry } from "../git/parseRawDiff.ts";
import { runGitSync } from "../git/runGit.ts";

/**
 * Counts files again that attributes may have had git take for binary, as it will count them in every later audit: by
 * their content. Their blobs become two trees without paths, which no attribute is about.
 * @param place in which there are no attributes, and new objects are nobody's
 * @throws {GitError}
 */
export function countWithoutAttributesSync(place: GitPlace, entries: readonly RawEntry[]): LineCount[] {
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
