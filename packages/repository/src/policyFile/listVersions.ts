import { inPast } from "../git/gitPlace.ts";
import { inputLines } from "../git/inputLines.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";

/** A commit that changed one of the files asked for. */
export interface Version {
  readonly hash: string;
  /** Committer date, seconds since 1970. */
  readonly time: number;
}

/**
 * The commits on the first-parent lines of these that changed one of the files, merges by what they brought to the line.
 * @param tips ids of commits
 * @throws {GitError}
 */
export async function listVersions(
  repository: HistoryRepository,
  tips: readonly string[],
  paths: readonly string[],
): Promise<Version[]> {
  const format = ["--no-show-signature", "--format=%H %ct", "--diff-merges=off"];
  const literal = paths.map((path) => `:(literal)${path}`);
  const words = ["log", ...format, "--first-parent", "--stdin", "--", ...literal];
  const output = await runGit(inPast(repository), words, { input: inputLines(tips) });
  const lines = output.toString("latin1").split("\n").filter(Boolean);
  return lines
    .map((line) => ({ hash: line.slice(0, line.indexOf(" ")), time: Number(line.slice(line.indexOf(" ") + 1)) }))
    .toReversed();
}
