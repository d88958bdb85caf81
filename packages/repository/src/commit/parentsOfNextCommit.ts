import { join } from "node:path";
import { readIfThere } from "../git/readIfThere.ts";
import { readShallow } from "../git/readShallow.ts";
import { inWorkTree } from "../git/gitPlace.ts";
import type { Repository } from "../git/repository.ts";
import { hasCommitsSync } from "../git/hasCommits.ts";
import { runGitSync } from "../git/runGit.ts";

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
