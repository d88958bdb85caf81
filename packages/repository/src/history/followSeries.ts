import {
  addToSeries,
  categorise,
  emptySeries,
  findOverruns,
  hasSeriesLimit,
  type Change,
  type FileChange,
  type Policy,
  type Series,
  type Unchecked,
} from "@ai-disclosure/core/internal";
import type { HistoryRepository } from "../git/repository.ts";
import { measureSpan } from "../measuring/measureSpan.ts";
import type { SeriesPlace } from "./openedCommit.ts";
import type { Walk } from "../range/walk.ts";

const inNoSeries: SeriesPlace = {};

/**
 * Adds up the commits of an audit for policies that limit them together. Asked for the place of each commit in its
 * turn; it asks no git before such a policy comes.
 */
export function followSeries(
  repository: HistoryRepository,
  walks: readonly Walk[],
  sharded: boolean,
): (policy: Policy | null) => SeriesPlace | Promise<SeriesPlace> {
  let place: SeriesPlace | undefined;
  return (policy) => {
    if (policy === null || !hasSeriesLimit(policy)) return inNoSeries;
    return (
      place ??
      findObstacle(walks, sharded).then((obstacle) => {
        if (obstacle === undefined) return (place = { join: addUp(netOf(repository, walks)) });
        place = inNoSeries;
        return { note: cannotAddUp(obstacle) };
      })
    );
  };
}

async function findObstacle([walk, another]: readonly Walk[], sharded: boolean): Promise<string | undefined> {
  if (sharded) return "because a shard contains only some of them";
  if (!another && (await walk?.isSeries?.())) return undefined;
  return "because they are not what one branch adds to another";
}

function cannotAddUp(because: string): Unchecked {
  return { code: "series-unknown", text: `the commits together, ${because}: range-size`, rules: ["range-size"] };
}

/** What is left of the whole series in its end, asked for once. */
function netOf(repository: HistoryRepository, [walk]: readonly Walk[]): () => Promise<FileChange[] | undefined> {
  let measured: Promise<FileChange[] | undefined> | undefined;
  const measure = async () => {
    const span = await walk?.findSpan?.();
    return span && measureSpan(repository, span);
  };
  return () => (measured ??= measure());
}

function addUp(measureNet: ReturnType<typeof netOf>): NonNullable<SeriesPlace["join"]> {
  let total: Promise<Series> = Promise.resolve(emptySeries);
  return (known) => {
    const both = Promise.all([total, known]);
    total = both.then(([series, { opened, change }]) =>
      opened.policy ? addToSeries(series, change, opened.policy) : series,
    );
    // The commit that fails says why; nobody asks for what comes after it.
    total.catch(() => undefined);
    return both.then(async ([series, { opened, change: alone }]) => {
      const change: Change = { ...alone, series };
      const { policy } = opened;
      if (policy === null || findOverruns(change, policy).length === 0) return { opened, change };
      const files = await measureNet();
      return { opened, change: files ? { ...change, net: await categorise(files, policy) } : change };
    });
  };
}
