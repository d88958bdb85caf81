/** Commits that are measured at one go, and what git has printed of them. */
export interface Portion {
  readonly hashes: readonly string[];
  /** How many of them have been read. */
  read: number;
  /** What has not been read yet. */
  readonly pieces: Buffer[];
  /** Whether all has been printed. */
  answered: boolean;
  /** Why not all will be. */
  failure?: unknown;
}

/** Commits one after the other, which one git measures, portion by portion. */
export interface Stretch {
  /** Those that no git has been given. */
  left: string[];
  readonly portions: Portion[];
}

/** Commits. With fewer, a second process takes longer than it saves, and so does a jump to another part of the history. */
const worthTakingOver = 200;

/** How many commits of a stretch git is given at once: enough to keep it busy, few enough to leave others something. */
const portionSizes = { least: 64, most: 1000, share: 1 / 8 };

export function addToStretches(stretches: Stretch[], hashes: readonly string[]): void {
  const last = stretches.at(-1);
  if (last) for (const hash of hashes) last.left.push(hash);
  else stretches.push({ left: [...hashes], portions: [] });
}

/**
 * A stretch for whoever has none: what waits at the end and is nobody's, else the second half of the longest, which
 * becomes a stretch of its own behind it.
 * @param atWork the stretches that somebody works on
 * @param onlyIfLong whether it must be worth a process
 */
export function claimStretch(
  stretches: Stretch[],
  atWork: readonly Stretch[],
  onlyIfLong: boolean,
): Stretch | undefined {
  const last = stretches.at(-1);
  const least = onlyIfLong ? worthTakingOver : 1;
  if (last && last.left.length >= least && !atWork.includes(last)) return last;
  const longest = atWork.toSorted((one, other) => other.left.length - one.left.length)[0];
  if (!longest || longest.left.length < worthTakingOver) return undefined;
  const half = { left: longest.left.splice(Math.ceil(longest.left.length / 2)), portions: [] };
  stretches.splice(stretches.indexOf(longest) + 1, 0, half);
  return half;
}

export function takePortion({ left, portions }: Stretch): Portion {
  const { least, most, share } = portionSizes;
  const count = Math.min(most, Math.max(least, Math.ceil(left.length * share)));
  const portion: Portion = { hashes: left.splice(0, count), read: 0, pieces: [], answered: false };
  portions.push(portion);
  return portion;
}

/**
 * What comes before the failure is still measured; nothing that comes after it.
 * @param portion of the stretch, the one that will not be answered; if there is none, what is added next will not be
 */
export function endStretches(
  stretches: Stretch[],
  stretch: Stretch,
  portion: Portion | undefined,
  failure: unknown,
): void {
  if (!portion) {
    stretches.push({ left: [], portions: [{ hashes: [], read: 0, pieces: [], answered: false, failure }] });
    return;
  }
  portion.failure = failure;
  stretch.portions.splice(stretch.portions.indexOf(portion) + 1);
  stretch.left = [];
  stretches.splice(stretches.indexOf(stretch) + 1);
}
