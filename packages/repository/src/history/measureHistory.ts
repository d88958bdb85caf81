import type { FileChange } from "@ai-disclosure/core";
import { createDiffLane, type DiffLane, type Request } from "./diffLane.ts";
import { gitVersion } from "./gitVersion.ts";
import type { HistoricCommit } from "./historicCommit.ts";
import type { HistoryRepository } from "./historyRepository.ts";
import { parseCombinedChanges, parseFileChanges } from "./parseFileChanges.ts";
import { measureMerges } from "./remergeBatch.ts";

/** Counts the lines of commits, in few processes that live as long as it does. */
export interface Measurer {
  /**
   * What the commit changed, as `git show --numstat -M` counts it; of a merge only what the merge itself changed, as
   * `--remerge-diff` shows it, or, where git cannot (an octopus, git before 2.35), the files that differ from every
   * parent, counted against the first. Not to be asked of a commit at which a shallow clone ends.
   * @throws {GitError}
   */
  measure(commit: Pick<HistoricCommit, "hash" | "parents">): Promise<FileChange[]>;
  /** Ends its processes. */
  stop(): void;
}

/** A second process pays from about so many commits on. */
const worthASecond = 200;

/** Neighbours share deltas in git's cache: chunks of 400 commits cost it 20 % more time than two halves, of 1500 14 %. */
const longestChunk = 4000;

/** `git log` answers when it has read its whole input; so many merges take about three seconds. */
const mergesInABatch = 256;

/** @param jobs how many `git diff-tree` may run side by side; more than there are cores lose */
export function measureHistory(repository: HistoryRepository, jobs = 2): Measurer {
  const lanes: DiffLane[] = [];
  const ordinary: Request[] = [];
  const merges: Request[] = [];
  let combined: DiffLane | undefined;
  let merging = false;
  let remerges: boolean | undefined;
  let scheduled = false;

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    // Once for all that is asked in this turn.
    setImmediate(() => {
      scheduled = false;
      dispatch();
      if (merges.length > 0 && !merging) void dispatchMerges();
    });
  }

  function dispatch(): void {
    while (ordinary.length > 0) {
      const lane = lanes.find(({ size }) => size === 0) ?? addLane();
      if (!lane) return;
      const share = lanes.length === 1 ? ordinary.length : Math.ceil(ordinary.length / jobs);
      lane.give(ordinary.splice(0, Math.min(share, longestChunk)));
    }
  }

  function addLane(): DiffLane | undefined {
    if (lanes.length >= jobs || (lanes.length > 0 && ordinary.length < worthASecond)) return undefined;
    const lane = createDiffLane(repository, ["-M"], schedule);
    lanes.push(lane);
    return lane;
  }

  async function dispatchMerges(): Promise<void> {
    merging = true;
    await measureMerges(repository, merges.splice(0, mergesInABatch));
    merging = false;
    if (merges.length > 0) schedule();
  }

  function ask(queue: Request[], hash: string): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      queue.push({ hash, resolve, reject });
      schedule();
    });
  }

  function askCombined(hash: string): Promise<readonly string[]> {
    combined ??= createDiffLane(repository, ["-c", "--no-renames"], () => undefined);
    const lane = combined;
    return new Promise((resolve, reject) => lane.give([{ hash, resolve, reject }]));
  }

  return {
    async measure({ hash, parents }) {
      if (parents.length < 2) return parseFileChanges(await ask(ordinary, hash));
      remerges ??= (await gitVersion(repository)) >= 2.035;
      if (parents.length === 2 && remerges) return parseFileChanges(await ask(merges, hash));
      return parseCombinedChanges(await askCombined(hash));
    },
    stop() {
      for (const lane of [...lanes, ...(combined ? [combined] : [])]) lane.stop();
    },
  };
}
