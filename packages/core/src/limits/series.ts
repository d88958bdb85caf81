/** What the commits of a series amount to, for one of the policy's limits, in its unit. */
export interface SeriesTotal {
  /** How many commits count. */
  readonly commits: number;
  /** What counts for certain. */
  readonly certain: number;
  /** What counts if weak evidence speaks true, or an agreement that nobody could check does not hold. */
  readonly doubtful: number;
  /** What a maintainer agreed to. */
  readonly agreed: number;
  /** The last of these agreements. */
  readonly waivedBy?: string;
}

/** The commits of a range, a patch series or a pull request so far: their totals by limit. */
export type Series = ReadonlyMap<string, SeriesTotal>;

/** A series before its first commit. */
export const emptySeries: Series = new Map();
