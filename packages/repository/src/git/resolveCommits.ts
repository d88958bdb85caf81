import { goneWithStore } from "./describeGitFailure.ts";
import { GitError } from "./gitError.ts";
import { runGit } from "./runGit.ts";
import { inGitDirectory, inPast, type GitPlace } from "./gitPlace.ts";
import type { HistoryRepository } from "./repository.ts";

/**
 * The ids of the commits that these revisions name: an id names itself if the commit is there, and what else there is
 * only the repository can tell.
 * @throws {GitError} naming the first that names no commit.
 */
export async function resolveCommits(repository: HistoryRepository, names: readonly string[]): Promise<string[]>;
export async function resolveCommits(
  repository: HistoryRepository,
  names: readonly string[],
  missing: "missing is known",
): Promise<(string | undefined)[]>;
export async function resolveCommits(
  repository: HistoryRepository,
  names: readonly string[],
  missing?: "missing is known",
): Promise<(string | undefined)[]> {
  const unreadable = names.find((name) => name === "" || name.includes("\n"));
  if (unreadable !== undefined) throw unknownRevision(unreadable);
  const [ids, others] = [names.filter(isId), names.filter((name) => !isId(name))];
  const found = new Map(
    (await Promise.all([look(() => inPast(repository), ids), look(() => inGitDirectory(repository), others)])).flat(),
  );
  return names.map((name) => {
    const id = found.get(name);
    if (id === undefined && missing === undefined) throw unknownRevision(name, repository.borrow().gone);
    return id;
  });
}

/** What names an object whatever refs there are. */
export const isId = (name: string) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(name);

/** `git cat-file --batch-check` answers each line with `<id> <type> <size>`, or `<line> missing` and the like. */
async function look(
  place: () => GitPlace,
  names: readonly string[],
): Promise<[name: string, id: string | undefined][]> {
  if (names.length === 0) return [];
  const input = names.map((name) => `${name}^{commit}\n`).join("");
  const answers = (await runGit(place(), ["cat-file", "--batch-check"], { input })).toString("utf8").split("\n");
  return names.map((name, index) => {
    const id = /^([0-9a-f]{40,64}) commit \d+$/.exec(answers[index] ?? "")?.[1];
    return [name, id];
  });
}

function unknownRevision(name: string, [gone]: readonly string[] = []): GitError {
  if (gone !== undefined) return goneWithStore(`there is no commit ${JSON.stringify(name)} in this clone`, gone);
  if (name === "HEAD")
    return new GitError("unknown-revision", 'there is no commit "HEAD" here yet', "make the first: git commit");
  return new GitError(
    "unknown-revision",
    `there is no commit ${JSON.stringify(name)} in this clone`,
    "check the spelling, or fetch it: git fetch origin; in CI, a full checkout (fetch-depth: 0)",
  );
}
