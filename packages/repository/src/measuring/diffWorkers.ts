import type { HistoryRepository } from "../git/repository.ts";
import { createDiffLane, type DiffLane } from "./diffLane.ts";
import type { Notifier } from "./notifier.ts";
import { claimStretch, endStretches, takePortion, type Portion, type Stretch } from "./stretches.ts";

/** Several `git diff-tree` that work on the same stretches. */
interface DiffWorkers {
  /** To be called when commits have been added to the stretches. */
  dispatch(): void;
  stop(): void;
}

interface WorkerEvents {
  /** So many bytes have been printed. */
  onPiece(bytes: number): void;
  /** A portion has been printed, or never will be. */
  onEnd(): void;
  onFailure(): void;
  /** Whether a worker may go on printing a portion; asked anew when `room` says so. */
  hasRoom(portion: Portion | undefined): boolean;
  readonly room: Notifier;
}

interface Worker {
  readonly lane: DiffLane;
  stretch: Stretch;
  /** Of the stretch, what its git has been given and has not answered. */
  readonly portions: Portion[];
}

/** While a portion's end is on its way to us, and we are busy, git is at the next one. */
const portionsGiven = 2;

/**
 * Each git has a long stretch of the commits, because neighbours share deltas in its cache: chunks of 400 commits cost
 * 20 % more time than two halves, of 1500 14 %. Who has finished takes over half of what another one has left.
 * @param options of diff-tree: `-M`, or what a merge needs
 * @param jobs how many may run side by side; more than there are cores lose
 */
export function createDiffWorkers(
  repository: HistoryRepository,
  options: readonly string[],
  jobs: number,
  stretches: Stretch[],
  events: WorkerEvents,
): DiffWorkers {
  const workers = new Set<Worker>();

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
        events.onPiece(piece.length);
      },
      onAnswered() {
        const portion = worker.portions.shift();
        if (portion) portion.answered = true;
        events.onEnd();
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

  const hasRoom = (worker: Worker) => !workers.has(worker) || events.hasRoom(worker.portions[0]);

  async function waitForRoom(worker: Worker): Promise<void> {
    while (!hasRoom(worker)) await events.room.next();
  }

  function fail(worker: Worker, failure: unknown): void {
    endStretches(stretches, worker.stretch, worker.portions[0], failure);
    workers.delete(worker);
    for (const other of workers) {
      if (stretches.includes(other.stretch)) continue;
      workers.delete(other);
      other.lane.stop();
    }
    events.onFailure();
    dispatch();
  }

  return {
    dispatch,
    stop() {
      for (const { lane } of workers) lane.stop();
      workers.clear();
    },
  };
}
