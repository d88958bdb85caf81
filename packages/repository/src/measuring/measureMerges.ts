import type { FileChange, Unchecked } from "@ai-disclosure/core/internal";
import { coarselyMeasured } from "../git/coarselyMeasured.ts";
import { askPool } from "./askPool.ts";
import { createDiffPool } from "./diffPool.ts";
import { gitVersion, isAtLeast, type GitVersion } from "../git/gitVersion.ts";
import { inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { parseCombinedChanges, parseFileChanges } from "../git/parseFileChanges.ts";
import { remergeBatch, type Request } from "./remergeBatch.ts";

/** Counts the lines of merges. */
export interface MergeMeasurer {
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
