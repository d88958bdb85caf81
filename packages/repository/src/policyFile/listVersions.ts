import { historyOptions, type HistoryRepository } from "../git/historyRepository.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import { runGit } from "../git/runGit.ts";

/** A commit that changed one of the files asked for. */
export interface Version {
  readonly hash: string;
  /** Committer date, seconds since 1970. */
  readonly time: number;
}

/**
 * The commits up to `revision` that changed one of these files, oldest first.
 * @throws {GitError}
 */
export async function listVersions(
  repository: HistoryRepository,
  revision: string,
  paths: readonly string[],
): Promise<Version[]> {
  const format = ["--no-show-signature", "--format=%H %ct", "--diff-merges=off"];
  const words = ["log", ...format, "--end-of-options", revision, "--", ...paths];
  const output = await runGit(words, historyOptions(repository)).catch(async (error: unknown) => {
    // If that is why, it says so better than git does.
    await resolveCommits(repository, [revision]);
    throw error;
  });
  const lines = output.toString("latin1").split("\n").filter(Boolean);
  return lines
    .map((line) => ({ hash: line.slice(0, line.indexOf(" ")), time: Number(line.slice(line.indexOf(" ") + 1)) }))
    .toReversed();
}
