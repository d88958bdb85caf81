import { join } from "node:path";
import type { FileChange } from "@ai-disclosure/core/internal";
import { counting } from "../git/counting.ts";
import { GitError } from "../git/gitError.ts";
import { appendStore } from "../git/objectStores.ts";
import { inPast, inWorkTree, type GitPlace } from "../git/gitPlace.ts";
import { readHeadSync } from "../git/readHead.ts";
import type { Repository } from "../git/repository.ts";
import { runGitSync } from "../git/runGit.ts";
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
  if (second === undefined || others.length > 0) return diffFromEveryParentSync(repository, parents);
  // Where no merge driver is configured: the tree stays in our own git directory.
  const past = inPast(repository);
  // Our own git directory has no refs; the other parents are ids.
  const commits = [first, second].map((parent) => (parent === "HEAD" ? readHeadSync(repository) : parent));
  const tree = mergeTreesSync(past, commits);
  return tree === undefined
    ? diffFromEveryParentSync(repository, parents)
    : diffIndexSync(repository, withStore(place, join(past.cwd, "objects")), tree, "-M");
}

function withStore(place: GitPlace, path: string): GitPlace {
  const { GIT_ALTERNATE_OBJECT_DIRECTORIES } = place.environment;
  const stores = appendStore(GIT_ALTERNATE_OBJECT_DIRECTORIES, path);
  return { ...place, environment: { ...place.environment, GIT_ALTERNATE_OBJECT_DIRECTORIES: stores } };
}

/**
 * The tree that git makes of two commits; undefined if it cannot. `git merge-tree --write-tree` prints its id first and
 * ends with 1 if there were conflicts: git-merge-tree(1).
 */
function mergeTreesSync(place: GitPlace, commits: readonly string[]): string | undefined {
  const options = ["--write-tree", "--allow-unrelated-histories", "--no-messages", "--name-only", "-z"];
  try {
    const output = runGitSync(counting(place), ["merge-tree", ...options, ...commits], { accept: [0, 1] });
    return /^[0-9a-f]{40,64}/.exec(output.toString("latin1", 0, 64))?.[0];
  } catch (error) {
    if (error instanceof GitError && error.status !== undefined) return undefined;
    throw error;
  }
}

function diffFromEveryParentSync(
  repository: Repository,
  [first, ...others]: readonly [string, ...string[]],
): readonly FileChange[] {
  const place = inWorkTree(repository);
  let changes = diffIndexSync(repository, place, first, "--no-renames");
  for (const parent of others) {
    const differing = new Set(diffIndexSync(repository, place, parent, "--no-renames").map(({ path }) => path));
    changes = changes.filter(({ path }) => differing.has(path));
  }
  return changes;
}
