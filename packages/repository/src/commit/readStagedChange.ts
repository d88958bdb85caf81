import type { FileChange } from "@ai-disclosure/core/internal";
import { inWorkTree, type GitPlace } from "../git/gitPlace.ts";
import type { Repository } from "../git/repository.ts";
import { hasCommitsSync } from "../git/hasCommits.ts";
import { runGitSync } from "../git/runGit.ts";
import { diffAgainstMergeSync } from "./diffAgainstMerge.ts";
import { diffIndexSync } from "./diffIndex.ts";
import { parentsOfNextCommitSync } from "./parentsOfNextCommit.ts";

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
