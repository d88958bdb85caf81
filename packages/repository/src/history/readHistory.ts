import { GitError } from "../gitError.ts";
import type { HistoricCommit } from "./historicCommit.ts";
import type { HistoryRepository } from "./historyRepository.ts";
import { createHistoryParser, historyFormat } from "./parseHistory.ts";
import { readBoundary } from "./readBoundary.ts";
import { resolveSelection, type Walk } from "./resolveSelection.ts";
import type { Selection } from "./selection.ts";
import { startGit } from "./startGit.ts";

/**
 * The selected commits, the newest first, from one `git log` that is read as fast as they are used: no more of them
 * than one piece of its output are in memory.
 * @throws {GitError} at once if a revision is not there; after the commits so far if git fails on the way.
 */
export async function* readHistory(
  repository: HistoryRepository,
  selection: Selection,
): AsyncGenerator<HistoricCommit, void, undefined> {
  const walks = await resolveSelection(repository, selection);
  for await (const commits of readWalks(repository, walks)) yield* commits;
}

/** The same, some commits at a time: an asynchronous step for each is dear. */
export async function* readWalks(
  repository: HistoryRepository,
  walks: readonly Walk[],
): AsyncGenerator<HistoricCommit[], void, undefined> {
  if (walks.length === 0) return;
  const boundary = await readBoundary(repository);
  for (const walk of walks) yield* readWalk(repository, walk, boundary);
}

async function* readWalk(
  repository: HistoryRepository,
  { words, input }: Walk,
  boundary: ReadonlyMap<string, readonly string[]>,
): AsyncGenerator<HistoricCommit[], void, undefined> {
  const git = startGit(repository, [
    "log",
    "-z",
    "--no-show-signature",
    "--no-use-mailmap",
    `--format=${historyFormat}`,
    ...words,
  ]);
  git.write(input ?? "");
  git.endInput();
  const parser = createHistoryParser(boundary);
  try {
    for await (const piece of git.output) {
      const commits = parser.parse(piece);
      if (commits.length > 0) yield commits;
    }
    await git.ended;
    if (!parser.isComplete()) throw new GitError("failed", "git log ended in the middle of a commit", "run it again");
  } finally {
    git.stop();
  }
}
