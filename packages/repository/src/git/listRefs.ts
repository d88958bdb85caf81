import { goneWithStore } from "./describeGitFailure.ts";
import { GitError } from "./gitError.ts";
import { inGitDirectory, inPast } from "./gitPlace.ts";
import type { HistoryRepository } from "./repository.ts";
import { runGit } from "./runGit.ts";

/**
 * The ids of the commits that these refs name, each once. A ref of something else, such as a tagged tree, names none.
 * @param patterns of git-for-each-ref(1): `refs/tags`
 * @throws {GitError} also if what a ref names is not in this clone: that branch would be left out.
 */
export async function listRefs(repository: HistoryRepository, patterns: readonly string[]): Promise<string[]> {
  const words = ["for-each-ref", "--format=%(objectname) %(refname)", ...patterns];
  const refs = (await runGit(inGitDirectory(repository), words)).toString("utf8").split("\n").filter(Boolean);
  if (refs.length === 0) return [];
  // Two answers for each: is it there, and which commit is it?
  const input = refs
    .map(idOf)
    .map((id) => `${id}\n${id}^{commit}\n`)
    .join("");
  const answers = (await runGit(inPast(repository), ["cat-file", "--batch-check"], { input })).toString("latin1");
  const commits = new Set<string>();
  for (const [index, [, id, type]] of [...answers.matchAll(/^(\S+) (.*)$/gm)].entries()) {
    if (index % 2 === 1 && id !== undefined && type?.startsWith("commit ")) commits.add(id);
    else if (index % 2 === 0 && type === "missing") throw missing(repository, refs[index / 2] ?? "");
  }
  return [...commits];
}

const idOf = (line: string) => line.slice(0, line.indexOf(" "));

function missing(repository: HistoryRepository, ref: string): GitError {
  const [gone] = repository.borrow().gone;
  const message = `${ref.replace(/^\S+ /, "")} names a commit that this clone lacks`;
  if (gone !== undefined) return goneWithStore(message, gone);
  return new GitError("failed", message, "fetch it: git fetch origin; or delete the ref: git update-ref -d REF");
}
