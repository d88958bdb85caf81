import type { FileChange } from "@ai-disclosure/core/internal";
import { diffAgainstMerge } from "./diffAgainstMerge.ts";
import { diffIndex } from "./diffIndex.ts";
import type { Repository } from "../git/openRepository.ts";
import { parentsOfNextCommit } from "./parentsOfNextCommit.ts";
import { revisionExists } from "../git/revisionExists.ts";
import { runGit } from "../git/runGit.ts";

/**
 * What the next commit changes, file by file: the index against the commit's parent (on an amend, against the parent
 * of the commit that is replaced), as `git show -M --numstat` will count it. Before the first commit everything is
 * new. Of a merge, only what the merge itself changed, as `git show --remerge-diff` will show it.
 * Submodules and binary files have no lines.
 * @throws {GitError}
 */
export async function readStagedChange(
  repository: Repository,
  { amend }: { readonly amend: boolean },
): Promise<FileChange[]> {
  const [parent, ...others] = await parentsOfNextCommit(repository, amend);
  if (parent === undefined) return diffIndex(repository, await emptyTree(repository), "-M");
  if (others.length > 0) return diffAgainstMerge(repository, [parent, ...others]);
  try {
    return await diffIndex(repository, parent, "-M");
  } catch (error) {
    // Asked only now, because nearly every repository has a commit and each process costs milliseconds.
    if (await revisionExists(repository, "HEAD")) throw error;
    return diffIndex(repository, await emptyTree(repository), "-M");
  }
}

/** Its id depends on the repository's object format (sha1 or sha256). */
async function emptyTree({ topLevel, environment }: Repository): Promise<string> {
  const id = await runGit(["hash-object", "-t", "tree", "--stdin"], { cwd: topLevel, environment, input: "" });
  return id.toString("latin1").trim();
}
