import { GitError } from "../gitError.ts";
import { runGit } from "../runGit.ts";
import { gitVersion } from "./gitVersion.ts";
import { historyOptions, type HistoryRepository } from "./historyRepository.ts";

/**
 * Options for "committed at this date or later". `--since` stops at the first commit that is older, and a committer's
 * clock can be wrong, or set; `--since-as-filter` (git 2.37) looks behind it.
 * @throws {GitError} if git cannot read the date: it takes what it does not know for now, and finds nothing.
 */
export async function sinceArguments(repository: HistoryRepository, since: string): Promise<string[]> {
  const { cwd, environment } = historyOptions(repository);
  // Of a day git would take the present hour.
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(since) ? `${since} 00:00:00` : since;
  const output = await runGit(["rev-parse", `--since=${moment}`], { cwd, environment });
  const seconds = Number(/^--max-age=(\d+)$/m.exec(output.toString("latin1"))?.[1] ?? Number.NaN);
  if (!(seconds < Date.now() / 1000 - 1)) {
    const remedy = "write it like 2026-01-31 or 2.weeks.ago";
    throw new GitError("mistyped", `git does not know the date ${JSON.stringify(since)}, or it is not past`, remedy);
  }
  const filter = (await gitVersion(repository)) >= 2.037 ? "--since-as-filter" : "--since";
  return [`${filter}=${seconds}`];
}
