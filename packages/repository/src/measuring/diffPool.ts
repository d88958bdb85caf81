import { createBell } from "./bell.ts";
import { createDiffLane, type DiffLane } from "./diffLane.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { isWorthReading, readStretches } from "./readStretches.ts";
import { addToStretches, claimStretch, endStretches, takePortion, type Portion, type Stretch } from "./stretches.ts";

/** Several `git diff-tree` that measure commits side by side. */
export interface DiffPool {
  /** Measures these commits as well, behind those that are added already. */
  add(hashes: readonly string[]): void;
  /**
   * What git prints of the next commits, in their order: of as many as are there, and of one at least. To be asked by
   * one reader, and not for more than have been added.
   * @throws {GitError} when all the commits before the failure have been taken.
   */
  take(): Promise<(readonly string[])[]>;
  /** Ends its processes. */
  stop(): void;
}

interface Worker {
  readonly lane: DiffLane;
  stretch: Stretch;
  /** Of the stretch, what its git has been given and has not answered. */
  readonly portions: Portion[];
}

/** While a portion's end is on its way to us, and we are busy, git is at the next one. */
const portionsGiven = 2;

/** What waits unread is in memory: git prints a few hundred bytes of most commits, and gigabytes of some. */
const mostBytesWaiting = 64 * 1024 * 1024;

/**
 * Each git has a long stretch of the commits, because neighbours share deltas in its cache: chunks of 400 commits cost
 * 20 % more time than two halves, of 1500 14 %. Who has finished takes over half of what another one has left.
 * @param options of diff-tree: `-M`, or what a merge needs
 * @param jobs how many may run side by side; more than there are cores lose
 */
export function createDiffPool(
  repository: HistoryRepository,
  options: readonly string[],
  jobs: number,
  mostBytes = mostBytesWaiting,
): DiffPool {
  const stretches: Stretch[] = [];
  const read = readStretches(stretches);
  const workers = new Set<Worker>();
  const news = createBell();
  const room = createBell();
  let bytesWaiting = 0;
  let failed = false;

  function dispatch(): void {
    for (const worker of workers) continueWith(worker);
    while (workers.size < jobs) {
      const stretch = claimStretch(stretches, stretchesAtWork(), workers.size > 0);
      if (!stretch) return;
      continueWith(startWorker(stretch));
    }
  }

  const stretchesAtWork = () => [...workers].map(({ stretch }) => stretch);

  function continueWith(worker: Worker): void {
    const { lane, portions } = worker;
    if (portions.length === 0 && worker.stretch.left.length === 0) {
      worker.stretch = claimStretch(stretches, stretchesAtWork(), false) ?? worker.stretch;
    }
    while (portions.length < portionsGiven && worker.stretch.left.length > 0) {
      const portion = takePortion(worker.stretch);
      portions.push(portion);
      lane.measure(portion.hashes);
    }
  }

  function startWorker(stretch: Stretch): Worker {
    const lane = createDiffLane(repository, options, {
      onPiece(piece) {
        worker.portions[0]?.pieces.push(piece);
        bytesWaiting += piece.length;
        news.ring();
      },
      onAnswered() {
        const portion = worker.portions.shift();
        if (portion) portion.answered = true;
        news.ring();
        if (workers.has(worker)) dispatch();
      },
      onFailure: (error) => {
        if (workers.has(worker)) fail(worker, error);
      },
      waitForRoom: () => (hasRoom(worker) ? undefined : waitForRoom(worker)),
    });
    const worker: Worker = { lane, stretch, portions: [] };
    workers.add(worker);
    return worker;
  }

  /** Whoever is waited for goes on, however much there is of the others. */
  function hasRoom(worker: Worker): boolean {
    if (bytesWaiting < mostBytes || !workers.has(worker)) return true;
    const [portion] = worker.portions;
    return portion !== undefined && portion === stretches[0]?.portions[0] && !isWorthReading(portion);
  }

  async function waitForRoom(worker: Worker): Promise<void> {
    while (!hasRoom(worker)) await room.next();
  }

  function fail(worker: Worker, failure: unknown): void {
    failed = true;
    endStretches(stretches, worker.stretch, worker.portions[0], failure);
    workers.delete(worker);
    for (const other of workers) {
      if (stretches.includes(other.stretch)) continue;
      workers.delete(other);
      other.lane.stop();
    }
    news.ring();
    room.ring();
    dispatch();
  }

  return {
    add(hashes) {
      if (failed) return;
      addToStretches(stretches, hashes);
      dispatch();
    },
    async take() {
      for (;;) {
        const { fields, bytes } = read();
        bytesWaiting -= bytes;
        room.ring();
        if (fields.length > 0) return fields;
        await news.next();
      }
    },
    stop() {
      for (const { lane } of workers) lane.stop();
      workers.clear();
      room.ring();
    },
  };
}
