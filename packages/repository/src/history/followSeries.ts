import { addToSeries, emptySeries, limitsSeries, type Change, type Policy, type Series } from "@ai-disclosure/core";
import type { Opened } from "./judgeCommit.ts";
import type { Walk } from "./resolveSelection.ts";

/** A commit with everything that is known of it. */
export interface Known {
  readonly opened: Opened;
  readonly change: Change;
}

/** Where a commit stands in the series that is audited. */
export interface Place {
  /**
   * To be called with each commit that has a place, in their order; comes with what those before it amount to. Absent
   * where the commit is judged alone.
   */
  readonly join?: (known: Promise<Known>) => Promise<Known>;
  /** That the commits are not judged together, and why: said once. */
  readonly note?: string;
}

const nowhere: Place = {};

/**
 * Adds up the commits of an audit for policies that limit them together. Asked for the place of each commit in its
 * turn; it asks no git before such a policy comes.
 */
export function followSeries(
  walks: readonly Walk[],
  sharded: boolean,
): (policy: Policy | null) => Place | Promise<Place> {
  let place: Place | undefined;
  return (policy) => {
    if (policy === null || !limitsSeries(policy)) return nowhere;
    return (
      place ??
      findObstacle(walks, sharded).then((obstacle) => {
        if (obstacle === undefined) return (place = { join: addUp() });
        place = nowhere;
        return { note: `${obstacle}: range-size` };
      })
    );
  };
}

async function findObstacle([walk, another]: readonly Walk[], sharded: boolean): Promise<string | undefined> {
  if (sharded) return "a shard does not know what the commits of a range amount to together";
  if (!another && (await walk?.isSeries?.())) return undefined;
  return "these commits are not what one branch adds to another, and were not added up";
}

function addUp(): NonNullable<Place["join"]> {
  let total: Promise<Series> = Promise.resolve(emptySeries);
  return (known) => {
    const both = Promise.all([total, known]);
    total = both.then(([series, { opened, change }]) =>
      opened.policy ? addToSeries(series, change, opened.policy) : series,
    );
    // The commit that fails says why; nobody asks for what comes after it.
    total.catch(() => undefined);
    return both.then(([series, { opened, change }]) => ({ opened, change: { ...change, series } }));
  };
}
