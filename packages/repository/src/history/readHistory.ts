import { GitError } from "../git/gitError.ts";
import { createHistoryCutter, historyFormat, type HistoryBlock } from "./cutHistory.ts";
import type { HistoricCommit } from "./historicCommit.ts";
import { inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { markMisread } from "./markMisread.ts";
import { createHistoryParser } from "./parseHistory.ts";
import { readBoundary } from "../git/readBoundary.ts";
import { resolveSelection } from "../range/resolveSelection.ts";
import type { Walk } from "../range/walk.ts";
import type { Selection } from "../range/selection.ts";
import { startGit } from "../git/runGit.ts";

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
): AsyncGenerator<readonly HistoricCommit[], void, undefined> {
  if (walks.length === 0) return;
  const parse = createHistoryParser(await readBoundary(repository));
  for await (const block of cutWalks(repository, walks)) yield await markMisread(repository, parse(block));
}

/** The same, unread. */
export async function* cutWalks(
  repository: HistoryRepository,
  walks: readonly Walk[],
): AsyncGenerator<HistoryBlock, void, undefined> {
  const skipped: string[] = [];
  for (const walk of walks) yield* cutWalk(repository, walk, skipped);
  const [first] = skipped;
  if (first === undefined) return;
  const others = skipped.length > 1 ? ` and ${skipped.length - 1} more` : "";
  throw new GitError(
    "failed",
    `not judged, because the message is longer than 256 MB: ${first.slice(0, 12)}${others}`,
    `see its size: git cat-file -s ${first}`,
  );
}

async function* cutWalk(
  repository: HistoryRepository,
  { words, input }: Walk,
  skipped: string[],
): AsyncGenerator<HistoryBlock, void, undefined> {
  const git = startGit(inPast(repository), [
    "log",
    "-z",
    "--no-show-signature",
    "--no-use-mailmap",
    `--format=${historyFormat}`,
    ...words,
  ]);
  git.write(input ?? "");
  git.endInput();
  const cutter = createHistoryCutter();
  try {
    for await (const piece of git.output) {
      const block = cutter.push(piece);
      if (block) yield block;
    }
    await git.ended;
    skipped.push(...cutter.skipped);
    if (!cutter.isComplete()) throw new GitError("failed", "git log ended in the middle of a commit", "run it again");
  } finally {
    git.stop();
  }
}
