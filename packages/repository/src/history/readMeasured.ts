import type { FileChange } from "@ai-disclosure/core/internal";
import type { HistoryBlock } from "./cutHistory.ts";
import { createDiffPool } from "../measuring/diffPool.ts";
import type { HistoricCommit } from "./historicCommit.ts";
import type { HistoryRepository } from "../git/repository.ts";
import type { Measurer } from "../measuring/measureHistory.ts";
import { parseFileChanges } from "../git/parseFileChanges.ts";
import { createHistoryParser } from "./parseHistory.ts";
import { readAhead } from "./readAhead.ts";
import { readBoundary } from "../git/readBoundary.ts";
import { cutWalks } from "./readHistory.ts";
import { readIds } from "./readIds.ts";
import type { Walk } from "../range/walk.ts";

/** Commits, the newest first. */
export interface CommitBatch {
  readonly commits: readonly HistoricCommit[];
  /**
   * What each of them changed; undefined of a commit that is not asked for, or at which a shallow clone ends. Absent if
   * nothing was measured.
   */
  readonly files?: readonly (readonly FileChange[] | Promise<readonly FileChange[]> | undefined)[];
}

/** What waits to be measured: enough that each process has a long stretch of it. */
const mostAhead = { commits: 16_000, bytes: 32 * 1024 * 1024 };

/** Unread, since what is read is young, and copied by each collection: it costs a fifth of node's time. */
interface Begun {
  readonly block: HistoryBlock;
  /** Of the commits that are not measured like others; undefined if not at all. */
  readonly apart: ReadonlyMap<string, Promise<readonly FileChange[]> | undefined>;
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

  function begin(block: HistoryBlock): Begun {
    const apart = new Map<string, Promise<readonly FileChange[]> | undefined>();
    const ordinary: string[] = [];
    for (const { hash, parents } of readIds(block)) {
      if (!selects(hash) || boundary.has(hash)) apart.set(hash, undefined);
      else if (parents.length < 2) ordinary.push(hash);
      else {
        const measured = measurer.measure({ hash, parents });
        // It is waited for in its turn; until then a failure is nobody's.
        measured.catch(() => undefined);
        apart.set(hash, measured);
      }
    }
    if (ordinary.length > 0) pool.add(ordinary);
    return { block, apart };
  }

  async function* beginAll(): AsyncGenerator<Begun, void, undefined> {
    for await (const block of cutWalks(repository, walks)) yield begin(block);
  }

  let measured: (readonly string[])[] = [];
  let next = 0;
  try {
    for await (const { block, apart } of readAhead(beginAll(), mostAhead, amountOf)) {
      let commits: HistoricCommit[] = [];
      let files: NonNullable<CommitBatch["files"]>[number][] = [];
      for (const commit of parse(block)) {
        const { hash } = commit;
        if (!apart.has(hash) && next === measured.length) {
          if (commits.length > 0) yield { commits, files };
          [commits, files] = [[], []];
          measured = await pool.take();
          next = 0;
        }
        files.push(apart.has(hash) ? apart.get(hash) : parseFileChanges(measured[next++] ?? []));
        commits.push(commit);
      }
      yield { commits, files };
    }
  } finally {
    pool.stop();
  }
}

const amountOf = ({ block }: Begun) => ({ commits: block.places.length / 3, bytes: block.bytes.length });
