import type { FileChange } from "@ai-disclosure/core/internal";
import { counting, countingOptions } from "../git/counting.ts";
import { inPast, type GitPlace } from "../git/gitPlace.ts";
import { joinCounts } from "../git/parseFileChanges.ts";
import { parseNumstat } from "../git/parseNumstat.ts";
import { parseRawDiff, type RawEntry } from "../git/parseRawDiff.ts";
import type { Repository } from "../git/repository.ts";
import { runGitSync } from "../git/runGit.ts";
import { countWithoutAttributesSync } from "./countWithoutAttributes.ts";

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
