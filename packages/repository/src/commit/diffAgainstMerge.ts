import type { FileChange } from "@ai-disclosure/core/internal";
import { diffIndex } from "./diffIndex.ts";
import { GitError } from "../git/gitError.ts";
import type { Repository } from "../git/openRepository.ts";
import { runGit } from "../git/runGit.ts";
import { withTemporaryObjects } from "../git/withTemporaryObjects.ts";

/**
 * What a merge itself changed: the index against the tree that git makes of two parents without help, conflict marks
 * included. Of an octopus merge, or where git cannot merge the trees (before 2.38), the files that differ from every
 * parent, counted against the first.
 * @throws {GitError}
 */
export async function diffAgainstMerge(
  repository: Repository,
  parents: readonly [string, ...string[]],
): Promise<FileChange[]> {
  const [first, second, ...others] = parents;
  if (second === undefined || others.length > 0) return diffFromEveryParent(repository, parents);
  return withTemporaryObjects(repository, async (sandbox) => {
    const tree = await automaticMerge(sandbox, first, second);
    return tree === undefined ? diffFromEveryParent(repository, parents) : diffIndex(sandbox, tree, "-M");
  });
}

/**
 * `git merge-tree --write-tree` prints the tree's id first and ends with 1 if there were conflicts, see
 * git-merge-tree(1). The conflict style is pinned, since it decides how many lines the marks take.
 */
async function automaticMerge(
  { topLevel, environment }: Repository,
  ours: string,
  theirs: string,
): Promise<string | undefined> {
  const command = ["-c", "merge.conflictStyle=merge", "merge-tree", "--write-tree", "--allow-unrelated-histories"];
  try {
    const options = { cwd: topLevel, environment, accept: [0, 1] };
    const output = await runGit([...command, "--no-messages", "--name-only", "-z", ours, theirs], options);
    return /^[0-9a-f]{40,64}/.exec(output.toString("latin1", 0, 64))?.[0];
  } catch (error) {
    if (error instanceof GitError && error.status !== undefined) return undefined;
    throw error;
  }
}

async function diffFromEveryParent(
  repository: Repository,
  parents: readonly [string, ...string[]],
): Promise<FileChange[]> {
  const [first, ...others] = parents;
  let changes = await diffIndex(repository, first, "--no-renames");
  for (const parent of others) {
    const differing = new Set((await diffIndex(repository, parent, "--no-renames")).map(({ path }) => path));
    changes = changes.filter(({ path }) => differing.has(path));
  }
  return changes;
}
