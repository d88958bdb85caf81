import type { HistoryRepository } from "../git/repository.ts";
import { createDiffWorkers } from "./diffWorkers.ts";
import { createNotifier } from "./notifier.ts";
import { isWorthReading, readStretches } from "./readStretches.ts";
import { addToStretches, type Portion, type Stretch } from "./stretches.ts";

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

/** What waits unread is in memory: git prints a few hundred bytes of most commits, and gigabytes of some. */
const mostBytesWaiting = 64 * 1024 * 1024;

/**
 * @param options of diff-tree: `-M`, or what a merge needs
 * @param jobs how many may run side by side
 */
export function createDiffPool(
  repository: HistoryRepository,
  options: readonly string[],
  jobs: number,
  mostBytes = mostBytesWaiting,
): DiffPool {
  const stretches: Stretch[] = [];
  const read = readStretches(stretches);
  const news = createNotifier();
  const room = createNotifier();
  let bytesWaiting = 0;
  let failed = false;

  const workers = createDiffWorkers(repository, options, jobs, stretches, {
    onPiece(bytes) {
      bytesWaiting += bytes;
      news.notify();
    },
    onEnd: news.notify,
    onFailure() {
      failed = true;
      news.notify();
      room.notify();
    },
    hasRoom: (portion) => bytesWaiting < mostBytes || isWaitedFor(portion),
    room,
  });

  /** Whoever is waited for goes on, however much there is of the others. */
  function isWaitedFor(portion: Portion | undefined): boolean {
    return portion !== undefined && portion === stretches[0]?.portions[0] && !isWorthReading(portion);
  }

  return {
    add(hashes) {
      if (failed) return;
      addToStretches(stretches, hashes);
      workers.dispatch();
    },
    async take() {
      for (;;) {
        const { fields, bytes } = read();
        bytesWaiting -= bytes;
        room.notify();
        if (fields.length > 0) return fields;
        await news.next();
      }
    },
    stop() {
      workers.stop();
      room.notify();
    },
  };
}

export function askPool(pool: DiffPool): (hash: string) => Promise<readonly string[]> {
  const waiting: { resolve: (fields: readonly string[]) => void; reject: (error: unknown) => void }[] = [];
  let hashes: string[] = [];
  let taking = false;

  function add(): void {
    pool.add(hashes);
    hashes = [];
    if (!taking) void takeAll();
  }

  async function takeAll(): Promise<void> {
    taking = true;
    try {
      while (waiting.length > 0) for (const fields of await pool.take()) waiting.shift()?.resolve(fields);
    } catch (error) {
      for (const { reject } of waiting.splice(0)) reject(error);
    }
    taking = false;
  }

  return (hash) =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      // Once for all that is asked in this turn.
      if (hashes.push(hash) === 1) setImmediate(add);
    });
}
