import { GitError } from "./gitError.ts";
import { runGit } from "./runGit.ts";
import { inPast } from "./gitPlace.ts";
import type { HistoryRepository } from "./repository.ts";

/**
 * The ids of the commits that these revisions name, in one process: `git cat-file --batch-check` answers each line with
 * `<id> <type> <size>`, or `<line> missing` and the like.
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
  const input = names.map((name) => `${name}^{commit}\n`).join("");
  const output = await runGit(inPast(repository), ["cat-file", "--batch-check"], { input });
  const answers = output.toString("utf8").split("\n");
  return names.map((name, index) => {
    const id = /^([0-9a-f]{40,64}) commit \d+$/.exec(answers[index] ?? "")?.[1];
    if (id === undefined && missing === undefined) throw unknownRevision(name);
    return id;
  });
}

function unknownRevision(name: string): GitError {
  if (name === "HEAD")
    return new GitError("unknown-revision", 'there is no commit "HEAD" here yet', "make the first: git commit");
  return new GitError(
    "unknown-revision",
    `there is no commit ${JSON.stringify(name)} in this clone`,
    "check the spelling, or fetch it: git fetch origin; in CI, a full checkout (fetch-depth: 0)",
  );
}
