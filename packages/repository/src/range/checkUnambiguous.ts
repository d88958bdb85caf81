import { GitError } from "../git/gitError.ts";
import { inGitDirectory } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { isId } from "../git/resolveCommits.ts";
import { runGit } from "../git/runGit.ts";

/** In git's order, gitrevisions(7): a tag that is called `origin/main` comes before the branch of the remote. */
const places = ["refs/tags/", "refs/heads/", "refs/remotes/"];

/**
 * Sees to it that a base is not another commit than the one that is meant: whoever may push a tag could choose the judge.
 * @throws {GitError} if refs of this short name are at different commits.
 */
export async function checkUnambiguous(repository: HistoryRepository, revision: string): Promise<void> {
  if (isId(revision)) return;
  const name = revision.replace(/(?:[~^]|@\{).*$/u, "");
  const refs = places.map((place) => place + name);
  const words = ["for-each-ref", "--format=%(refname) %(objectname) %(*objectname)", ...refs];
  const lines = (await runGit(inGitDirectory(repository), words)).toString("utf8").split("\n");
  const commits = new Map(
    lines.map((line) => line.split(" ")).map(([ref = "", id = "", peeled = ""]) => [ref, peeled || id]),
  );
  const found = refs.filter((ref) => commits.has(ref));
  if (new Set(found.map((ref) => commits.get(ref))).size < 2) return;
  const remedy = `name one in full: --base ${found.at(-1)}`;
  throw new GitError("failed", `${name} names several commits: ${found.join(", ")}`, remedy);
}
