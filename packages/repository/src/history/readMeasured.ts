import type { FileChange } from "@ai-disclosure/core/internal";
import { type HistoryBlock, readIds } from "./cutHistory.ts";
import { createDiffPool, type DiffPool } from "../measuring/diffPool.ts";
import type { HistoricCommit } from "./historicCommit.ts";
import type { HistoryRepository } from "../git/repository.ts";
import type { Measurer } from "../measuring/measureHistory.ts";
import { parseFileChanges } from "../git/parseFileChanges.ts";
import { markMisread } from "./markMisread.ts";
import { createHistoryParser } from "./parseHistory.ts";
import { readAhead } from "./readAhead.ts";
import { readBoundary } from "../git/readBoundary.ts";
import { cutWalks } from "./readHistory.ts";
import type { Walk } from "../range/walk.ts";

/** What a commit changed, or a promise of it; undefined of one that is not measured beforehand. */
export type MeasuredFiles = readonly FileChange[] | Promise<readonly FileChange[]> | undefined;

/** Commits, the newest first. */
export interface CommitBatch {
  readonly commits: readonly HistoricCommit[];
  /** Of each of them; absent if nothing was measured. */
  readonly files?: readonly MeasuredFiles[];
}

/** What waits to be measured: enough that each process has a long stretch of it. */
const mostAhead = { commits: 16_000, bytes: 32 * 1024 * 1024 };

interface BegunBlock {
  /** Not parsed before it is its turn: commits that wait would be copied by each garbage collection, a fifth of our time. */
  readonly block: HistoryBlock;
  /** Of the commits that the pool does not measure: merges, and those that are not asked for or have no parents here. */
  readonly notPooled: ReadonlyMap<string, MeasuredFiles>;
}

/**
 * The commits of walks, with what each of them changed.
 * @param measurer measures the merges among them
 * @param jobs how many processes measure the others side by side
 * @param selects the commits to measure, by their hash; all, if absent
 * @throws {GitError} after the commits so far, if git fails on the way.
 */
export async function* readMeasured(
  repository: HistoryRepository,
  walks: readonly Walk[],
  measurer: Measurer,
  jobs: number,
  selects: (hash: string) => boolean = () => true,
): AsyncGenerator<CommitBatch, void, undefined> {
  if (walks.length === 0) return;
  const boundary = await readBoundary(repository);
  const parse = createHistoryParser(boundary);
  const pool = createDiffPool(repository, ["-M"], jobs);
  const blocks = beginAll(cutWalks(repository, walks), measurer, pool, (hash) => selects(hash) && !boundary.has(hash));
  let measured: (readonly string[])[] = [];
  let next = 0;
  try {
    for await (const { block, notPooled } of readAhead(blocks, mostAhead, amountOf)) {
      let commits: HistoricCommit[] = [];
      let files: MeasuredFiles[] = [];
      for (const commit of await markMisread(repository, parse(block))) {
        const { hash } = commit;
        if (!notPooled.has(hash) && next === measured.length) {
          if (commits.length > 0) yield { commits, files };
          [commits, files] = [[], []];
          measured = await pool.take();
          next = 0;
        }
        files.push(notPooled.has(hash) ? notPooled.get(hash) : parseFileChanges(measured[next++] ?? []));
        commits.push(commit);
      }
      yield { commits, files };
    }
  } finally {
    pool.stop();
  }
}

/** Begins to measure the commits of each block. */
async function* beginAll(
  blocks: AsyncIterable<HistoryBlock>,
  measurer: Measurer,
  pool: DiffPool,
  selects: (hash: string) => boolean,
): AsyncGenerator<BegunBlock, void, undefined> {
  for await (const block of blocks) {
    const notPooled = new Map<string, MeasuredFiles>();
    const ordinary: string[] = [];
    for (const { hash, parents } of readIds(block)) {
      if (!selects(hash)) notPooled.set(hash, undefined);
      else if (parents.length < 2) ordinary.push(hash);
      else {
        const measured = measurer.measure({ hash, parents });
        // It is waited for in its turn; until then a failure is nobody's.
        measured.catch(() => undefined);
        notPooled.set(hash, measured);
      }
    }
    if (ordinary.length > 0) pool.add(ordinary);
    yield { block, notPooled };
  }
}

const amountOf = ({ block }: BegunBlock) => ({ commits: block.places.length / 3, bytes: block.bytes.length });
