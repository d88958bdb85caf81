import { join } from "node:path";
import type { FileChange } from "@ai-disclosure/core/internal";
import { inWorkTree, type GitPlace } from "../git/gitPlace.ts";
import type { Repository } from "../git/repository.ts";
import { hasCommitsSync } from "../git/readHead.ts";
import { runGitSync } from "../git/runGit.ts";
import { diffAgainstMergeSync } from "./diffAgainstMerge.ts";
import { diffIndexSync } from "./diffIndex.ts";
import { readIfThere } from "../git/readIfThere.ts";
import { readShallow } from "../git/readShallow.ts";

/**
 * What the next commit changes, file by file: the index against the commit's parent (on an amend, against the parent
 * of the commit that is replaced), as `git show -M --numstat` will count it. Before the first commit everything is
 * new. Of a merge, only what the merge itself changed, as `git show --remerge-diff` will show it.
 * Submodules and binary files have no lines.
 * @throws {GitError}
 */
export function readStagedChangeSync(
  repository: Repository,
  { amend }: { readonly amend: boolean },
): readonly FileChange[] {
  const place = inWorkTree(repository);
  const [parent, ...others] = parentsOfNextCommitSync(repository, amend);
  if (parent === undefined) return diffIndexSync(repository, place, emptyTreeSync(place), "-M");
  if (others.length > 0) return diffAgainstMergeSync(repository, [parent, ...others]);
  try {
    return diffIndexSync(repository, place, parent, "-M");
  } catch (error) {
    // Asked only now, because nearly every repository has a commit and each process costs milliseconds.
    if (hasCommitsSync(repository)) throw error;
    return diffIndexSync(repository, place, emptyTreeSync(place), "-M");
  }
}

/** Its id depends on the repository's object format (sha1 or sha256). */
function emptyTreeSync(place: GitPlace): string {
  return runGitSync(place, ["hash-object", "-t", "tree", "--stdin"], { input: "" }).toString("latin1").trim();
}

/**
 * The parents of the commit that is about to be made: none for a first commit, two or more for a merge.
 * `HEAD` stands for the usual one, whether or not it exists yet.
 * @throws {GitError}
 */
export function parentsOfNextCommitSync(repository: Repository, amend: boolean): readonly string[] {
  return amend ? parentsOfHeadSync(repository) : ["HEAD", ...mergedHeads(repository)];
}

function parentsOfHeadSync(repository: Repository): readonly string[] {
  if (!hasCommitsSync(repository)) return [];
  const output = runGitSync(inWorkTree(repository), ["rev-list", "--parents", "--max-count=1", "HEAD", "--"]);
  const [head = "", ...parents] = output.toString("latin1").trim().split(" ");
  // The commit at which a shallow clone ends looks like a root, and would make the whole tree count as new.
  if (parents.length === 0 && readShallow(repository.gitDirectory).split("\n").includes(head)) return ["HEAD"];
  return parents;
}

/**
 * git writes MERGE_HEAD (one id a line) when a merge stops, and before commit-msg when it does not. In
 * pre-merge-commit there is only a variable GITHEAD_<id> per merged head, see git-merge(1) and githooks(5).
 */
function mergedHeads({ gitDirectory, environment }: Repository): readonly string[] {
  const written = readIfThere(join(gitDirectory, "MERGE_HEAD"))
    .split("\n")
    .filter((line) => line !== "");
  if (written.length > 0) return written;
  return Object.keys(environment).flatMap((name) => /^GITHEAD_([0-9a-f]{40,64})$/.exec(name)?.[1] ?? []);
}
