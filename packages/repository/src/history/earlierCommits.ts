import { inPast } from "../git/gitPlace.ts";
import { inputLines } from "../git/inputLines.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { isShallow } from "../git/readBoundary.ts";
import type { Walk } from "../range/walk.ts";
import { startGit, type GitProcess } from "../git/runGit.ts";

/**
 * How many commits a commit's author had before it, counted up to `atMost`; undefined if a shallow clone holds fewer,
 * since the rest is not known.
 * @throws {GitError}
 */
export type CountEarlier = (hash: string, atMost: number) => Promise<number | undefined>;

/**
 * Counts an address's commits by one `git log` of the whole history, the oldest first and no commit before its parents:
 * when a commit comes, all of its ancestors have been counted, and of commits beside it those that are older. Only the
 * first few commits of each author are remembered.
 */
export function openEarlierCommits(repository: HistoryRepository, walks: readonly Walk[]): CountEarlier {
  let counted = 0;
  let counting: Promise<Map<string, number>> | undefined;
  return async (hash, atMost) => {
    if (counting === undefined || atMost > counted) {
      counted = atMost;
      counting = countFirst(repository, walks, atMost);
    }
    const count = (await counting).get(hash);
    if (count === undefined || count >= atMost) return atMost;
    return isShallow(repository) ? undefined : count;
  };
}

/** The commits that are among the first of their author, as many as are asked for, with how many came before. */
async function countFirst(
  repository: HistoryRepository,
  walks: readonly Walk[],
  atMost: number,
): Promise<Map<string, number>> {
  const tips = walks.flatMap((walk) => walk.tips);
  if (tips.length === 0) return new Map();
  const git = startAuthorsLog(repository, tips);
  const counts = new Map<string, number>();
  const first = new Map<string, number>();
  let rest = "";
  try {
    for await (const piece of git.output) {
      const records = (rest + piece.toString("latin1")).split("\0");
      rest = records.pop() ?? "";
      for (const record of records) {
        const space = record.indexOf(" ");
        const author = record.slice(space + 1).toLowerCase();
        const count = counts.get(author) ?? 0;
        if (count >= atMost) continue;
        first.set(flat(record.slice(0, space)), count);
        counts.set(count === 0 ? flat(author) : author, count + 1);
      }
    }
    await git.ended;
    return first;
  } finally {
    git.stop();
  }
}

/** Prints `<hash> <author's address> NUL` for each commit of the whole history of these. */
function startAuthorsLog(repository: HistoryRepository, tips: readonly string[]): GitProcess {
  const options = ["--no-show-signature", "--no-use-mailmap", "--date-order", "--reverse", "--format=%H %ae"];
  const git = startGit(inPast(repository), ["log", "-z", ...options, "--stdin"]);
  git.write(inputLines(tips));
  git.endInput();
  return git;
}

/** A copy: a slice would keep the whole piece in memory. */
const flat = (text: string) => Buffer.from(text, "latin1").toString("latin1");
