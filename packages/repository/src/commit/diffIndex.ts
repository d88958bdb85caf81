import type { FileChange } from "@ai-disclosure/core/internal";
import { counting, countingOptions } from "../git/counting.ts";
import type { GitPlace } from "../git/gitPlace.ts";
import { parseFileChanges } from "../git/parseFileChanges.ts";
import { runGitSync } from "../git/runGit.ts";

/**
 * The index against a tree. `diff-index` and not `diff`: being plumbing, it ignores most of the user's diff.* settings.
 * @throws {GitError}
 */
export function diffIndexSync(place: GitPlace, tree: string, renames: "-M" | "--no-renames"): readonly FileChange[] {
  const words = ["diff-index", "--cached", ...countingOptions, "--ita-invisible-in-index", renames, tree, "--"];
  return parseFileChanges(runGitSync(counting(place), words).toString("latin1").split("\0"));
}
