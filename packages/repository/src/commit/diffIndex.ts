import type { FileChange } from "@ai-disclosure/core/internal";
import { countingOptions } from "../git/countingOptions.ts";
import { parseFileChanges } from "../git/parseFileChanges.ts";
import type { Repository } from "../git/openRepository.ts";
import { runGit } from "../git/runGit.ts";

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
  ...countingOptions,
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
  return parseFileChanges(output.toString("latin1").split("\0"));
}
