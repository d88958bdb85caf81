/** What some commits amount to. */
export interface Amount {
  readonly commits: number;
  readonly size: number;
}

/** What the commits of a series amount to, for one of the policy's limits, in its unit. */
export interface SeriesTotal {
  /** What counts for certain. */
  readonly certain: Amount;
  /** What counts if weak evidence speaks true, or an agreement that nobody could check does not hold. */
  readonly doubtful: Amount;
  /** What a maintainer agreed to. */
  readonly agreed: Amount;
  /** The last of these agreements. */
  readonly waivedBy?: string;
}

/** The commits of a range, a patch series or a pull request so far: their totals by limit. */
export type Series = ReadonlyMap<string, SeriesTotal>;

/** A series before its first commit. */
export const emptySeries: Series = new Map();
