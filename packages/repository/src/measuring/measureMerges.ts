import type { FileChange, Unchecked } from "@ai-disclosure/core/internal";
import { coarselyMeasured } from "../git/coarselyMeasured.ts";
import { askPool, createDiffPool } from "./diffPool.ts";
import { gitVersion, isAtLeast, type GitVersion } from "../git/gitVersion.ts";
import { inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { parseCombinedChanges, parseFileChanges } from "../git/parseFileChanges.ts";
import { GitError } from "../git/gitError.ts";
import { counting, treeOptions } from "../git/counting.ts";
import { inputLines } from "../git/inputLines.ts";
import { createRecordSplitter } from "./splitRecords.ts";
import { startGit } from "../git/runGit.ts";

interface MergeMeasurer {
  /** @param parents how many it has @throws {GitError} */
  measure(hash: string, parents: number): Promise<FileChange[]>;
  /** Of one that has been measured: that its counts are not what it itself changed, if this git cannot tell. */
  noteOn(parents: number): Unchecked | undefined;
  stop(): void;
}

/** `git log` answers when it has read its whole input; so many merges take about three seconds. */
const mergesInABatch = 256;

export function measureMerges(repository: HistoryRepository): MergeMeasurer {
  const requests: Request[] = [];
  const combined = createDiffPool(repository, ["-c", "--no-renames"], 1);
  const askCombined = askPool(combined);
  let version: Promise<GitVersion> | undefined;
  let remerges: boolean | undefined;
  let working = false;

  async function work(): Promise<void> {
    while (requests.length > 0) await remergeBatch(repository, requests.splice(0, mergesInABatch));
    working = false;
  }

  function askRemerged(hash: string): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      requests.push({ hash, resolve, reject });
      if (working) return;
      working = true;
      // Once for all that is asked in this turn.
      setImmediate(() => void work());
    });
  }

  return {
    async measure(hash, parents) {
      version ??= gitVersion(inPast(repository));
      remerges = isAtLeast(await version, 2, 35);
      if (parents === 2 && remerges) return parseFileChanges(await askRemerged(hash));
      return parseCombinedChanges(await askCombined(hash));
    },
    noteOn(parents) {
      const coarsely = parents > 2 || (parents === 2 && remerges === false);
      return coarsely ? coarselyMeasured(parents, "git 2.35") : undefined;
    },
    stop: () => combined.stop(),
  };
}

/** A commit to be measured, and who waits for it. */
interface Request {
  readonly hash: string;
  readonly resolve: (fields: readonly string[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Measures merges of two parents: what each changed of the tree that git makes of the parents by itself, conflict marks
 * included, as `git show --remerge-diff` does (git 2.35). `git diff-tree` cannot, and `git log` reads all of its input
 * before it prints: hence batches. That tree goes to our own git directory, and git removes it.
 */
async function remergeBatch(repository: HistoryRepository, requests: readonly Request[]): Promise<void> {
  let answered = 0;
  const splitter = createRecordSplitter((hash, fields) => {
    const request = requests[answered];
    if (request?.hash !== hash) throw new GitError("failed", "git log: unreadable output", "report this");
    answered += 1;
    request.resolve(fields);
  });
  try {
    const git = startGit(counting(inPast(repository)), words);
    try {
      git.write(inputLines(requests.map(({ hash }) => hash)));
      git.endInput();
      for await (const piece of git.output) splitter.push(piece.toString("latin1"));
      await git.ended;
      splitter.end();
    } finally {
      git.stop();
    }
    if (answered < requests.length) throw new GitError("failed", "git log left out a merge", "run the audit again");
  } catch (error) {
    for (const { reject } of requests.slice(answered)) reject(error);
  }
}

const words = [
  "log",
  "--no-walk=unsorted",
  "--stdin",
  "--no-show-signature",
  "--no-use-mailmap",
  "--format=%H",
  "--remerge-diff",
  "-M",
  ...treeOptions,
];
