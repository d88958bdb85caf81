import type { FileChange } from "@ai-disclosure/core/internal";
import { counting } from "../git/counting.ts";
import { GitError } from "../git/gitError.ts";
import { inWorkTree, type GitPlace } from "../git/gitPlace.ts";
import type { Repository } from "../git/repository.ts";
import { runGitSync } from "../git/runGit.ts";
import { openTemporaryObjects } from "../git/temporaryObjects.ts";
import { diffIndexSync } from "./diffIndex.ts";

/**
 * What a merge itself changed: the index against the tree that git makes of two parents without help, conflict marks
 * included. Of an octopus merge, or where git cannot merge the trees (before 2.38), the files that differ from every
 * parent, counted against the first.
 * @throws {GitError}
 */
export function diffAgainstMergeSync(
  repository: Repository,
  parents: readonly [string, ...string[]],
): readonly FileChange[] {
  const place = inWorkTree(repository);
  const [first, second, ...others] = parents;
  if (second === undefined || others.length > 0) return diffFromEveryParentSync(place, parents);
  const sandbox = openTemporaryObjects(place, repository);
  try {
    const tree = mergeTreesSync(sandbox.place, first, second);
    return tree === undefined ? diffFromEveryParentSync(place, parents) : diffIndexSync(sandbox.place, tree, "-M");
  } finally {
    sandbox.remove();
  }
}

/**
 * The tree that git makes of two commits; undefined if it cannot. `git merge-tree --write-tree` prints its id first and
 * ends with 1 if there were conflicts: git-merge-tree(1).
 */
function mergeTreesSync(place: GitPlace, ours: string, theirs: string): string | undefined {
  const options = ["--write-tree", "--allow-unrelated-histories", "--no-messages", "--name-only", "-z"];
  try {
    const output = runGitSync(counting(place), ["merge-tree", ...options, ours, theirs], { accept: [0, 1] });
    return /^[0-9a-f]{40,64}/.exec(output.toString("latin1", 0, 64))?.[0];
  } catch (error) {
    if (error instanceof GitError && error.status !== undefined) return undefined;
    throw error;
  }
}

function diffFromEveryParentSync(
  place: GitPlace,
  [first, ...others]: readonly [string, ...string[]],
): readonly FileChange[] {
  let changes = diffIndexSync(place, first, "--no-renames");
  for (const parent of others) {
    const differing = new Set(diffIndexSync(place, parent, "--no-renames").map(({ path }) => path));
    changes = changes.filter(({ path }) => differing.has(path));
  }
  return changes;
}
