import { GitError } from "../git/gitError.ts";
import { runGit } from "../git/runGit.ts";
import { gitVersion, isAtLeast } from "../git/gitVersion.ts";
import { inPast } from "../git/gitPlace.ts";
import { inputLines } from "../git/inputLines.ts";
import type { HistoryRepository } from "../git/repository.ts";
import type { Walk } from "./walk.ts";

/**
 * The commits of a walk that were committed at this date or later. `--since` stops at the first commit that is older,
 * and a committer's clock can be wrong, or set; `--since-as-filter` (git 2.37) looks behind it. An earlier git lists
 * the whole walk, of which those commits are read.
 * @param last at most so many of them
 * @throws {GitError} if git cannot read the date: it takes what it does not know for now, and finds nothing.
 */
export async function walkSince(
  repository: HistoryRepository,
  since: string,
  last: number | undefined,
  walkWith: (words: readonly string[]) => Promise<Walk>,
): Promise<Walk[]> {
  const seconds = await readDate(repository, since);
  if (isAtLeast(await gitVersion(inPast(repository)), 2, 37)) {
    const atMost = last === undefined ? [] : [`--max-count=${last}`];
    return [await walkWith([...atMost, `--since-as-filter=${seconds}`])];
  }
  const { words, input } = await walkWith(["--timestamp"]);
  const output = await runGit(inPast(repository), ["rev-list", ...words], input === undefined ? {} : { input });
  const listed = output.toString("latin1").split("\n");
  // `<seconds> <id>`, see git-rev-list(1).
  const tips = listed.filter((line) => line !== "" && Number(line.split(" ")[0]) >= seconds).slice(0, last);
  const ids = tips.map((line) => line.slice(line.indexOf(" ") + 1));
  return ids.length === 0 ? [] : [{ words: ["--no-walk=unsorted", "--stdin"], input: inputLines(ids), tips: ids }];
}

async function readDate(repository: HistoryRepository, since: string): Promise<number> {
  // Of a day git would take the present hour.
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(since) ? `${since} 00:00:00` : since;
  const output = await runGit(inPast(repository), ["rev-parse", `--since=${moment}`]);
  const seconds = Number(/^--max-age=(\d+)$/m.exec(output.toString("latin1"))?.[1] ?? Number.NaN);
  if (seconds < Date.now() / 1000 - 1) return seconds;
  const remedy = "write it like 2026-01-31 or 2.weeks.ago";
  throw new GitError("mistyped", `git does not know the date ${JSON.stringify(since)}, or it is in the future`, remedy);
}
