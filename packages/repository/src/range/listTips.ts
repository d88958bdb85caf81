import { GitError } from "../git/gitError.ts";
import { listRefs } from "../git/listRefs.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { resolveCommits } from "../git/resolveCommits.ts";

/**
 * The commits that HEAD, branches, remotes' branches and tags name, and the refs that match these patterns.
 * @throws {GitError} if there is none that matches a pattern.
 */
export async function listTips(repository: HistoryRepository, patterns: readonly string[] = []): Promise<string[]> {
  const [[head], usual, ...others] = await Promise.all([
    resolveCommits(repository, ["HEAD"], "missing is known"),
    listRefs(repository, ["refs/heads", "refs/remotes", "refs/tags"]),
    ...patterns.map((pattern) => listMatching(repository, pattern)),
  ]);
  return [...new Set([...(head === undefined ? [] : [head]), ...usual, ...others.flat()])];
}

async function listMatching(repository: HistoryRepository, pattern: string): Promise<string[]> {
  const whole = pattern.startsWith("refs/") ? pattern : `refs/${pattern}`;
  const commits = await listRefs(repository, [whole]);
  if (commits.length > 0) return commits;
  throw new GitError(
    "unknown-revision",
    `no ref of this clone matches ${whole}`,
    "list its refs: git for-each-ref; fetch more, e.g. git fetch origin '+refs/pull/*:refs/pull/*'",
  );
}
