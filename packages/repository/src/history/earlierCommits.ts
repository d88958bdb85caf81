import { inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { readBoundary } from "../git/readBoundary.ts";
import type { Walk } from "../range/walk.ts";
import { startGit } from "../git/runGit.ts";

/** How many commits authors had before one of theirs. */
export interface EarlierCommits {
  /**
   * Counted up to `atMost`; undefined if a shallow clone holds fewer, since the rest is not known.
   * @throws {GitError}
   */
  before(hash: string, atMost: number): Promise<number | undefined>;
}

/**
 * Counts an address's commits by one `git log` of the whole history, the oldest first and no commit before its parents:
 * when a commit comes, all of its ancestors have been counted, and of commits beside it those that are older. Only the
 * first few commits of each author are remembered.
 */
export function countEarlierCommits(repository: HistoryRepository, walks: readonly Walk[]): EarlierCommits {
  let counted = 0;
  let counting: Promise<Map<string, number>> | undefined;
  let shallow: boolean | undefined;
  return {
    async before(hash, atMost) {
      if (counting === undefined || atMost > counted) {
        counted = atMost;
        counting = countFirst(repository, walks, atMost);
      }
      const count = (await counting).get(hash);
      if (count !== undefined && count < atMost) {
        shallow ??= (await readBoundary(repository)).size > 0;
        return shallow ? undefined : count;
      }
      return atMost;
    },
  };
}

/** The commits that are among the first `most` of their author, with how many came before. */
async function countFirst(
  repository: HistoryRepository,
  walks: readonly Walk[],
  most: number,
): Promise<Map<string, number>> {
  const tips = walks.flatMap((walk) => walk.tips);
  const git = startGit(inPast(repository), [
    "log",
    "-z",
    "--no-show-signature",
    "--no-use-mailmap",
    "--date-order",
    "--reverse",
    "--format=%H %ae",
    ...(tips.length === 0 ? ["--all"] : ["--stdin"]),
  ]);
  git.write(tips.map((tip) => `${tip}\n`).join(""));
  git.endInput();
  const authors = new Map<string, number>();
  const first = new Map<string, number>();
  let rest = "";
  try {
    for await (const piece of git.output) {
      const records = (rest + piece.toString("latin1")).split("\0");
      rest = records.pop() ?? "";
      for (const record of records) {
        const space = record.indexOf(" ");
        const author = record.slice(space + 1).toLowerCase();
        const count = authors.get(author) ?? 0;
        if (count >= most) continue;
        // Of a slice the whole piece would stay in memory.
        first.set(flat(record.slice(0, space)), count);
        authors.set(count === 0 ? flat(author) : author, count + 1);
      }
    }
    await git.ended;
    return first;
  } finally {
    git.stop();
  }
}

const flat = (text: string) => Buffer.from(text, "latin1").toString("latin1");
