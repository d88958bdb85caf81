import type { SidecarFile } from "./sidecarRecord.ts";

/** Ranges of one record that are counted; a person's or an agent's day has far fewer. */
const mostRanges = 200_000;

/** The longest file that git can show the lines of is shorter. */
const lastLine = 2_000_000_000;

interface Range {
  readonly first: number;
  readonly last: number;
}

export interface RangeCounter {
  /** Counts lines `first` to `last`, from 1; false if these are no lines, or if there have been too many ranges. */
  add(path: string, by: "ai" | "human", first: number, last: number): boolean;
  /** In the order in which they came. */
  files(): SidecarFile[];
}

/**
 * Counts lines by file. A line that several ranges cover is one; one that is a person's as well is theirs, as git-ai's
 * own statistics have it.
 */
export function countRanges(): RangeCounter {
  const files = new Map<string, { ai: Range[]; human: Range[] }>();
  let count = 0;
  return {
    add(path, by, first, last) {
      if (!Number.isInteger(first) || !Number.isInteger(last) || first < 1 || last < first || last > lastLine)
        return false;
      if ((count += 1) > mostRanges) return false;
      let file = files.get(path);
      if (!file) files.set(path, (file = { ai: [], human: [] }));
      file[by].push({ first, last });
      return true;
    },
    files: () =>
      [...files].map(([path, { ai, human }]) => {
        const people = linesIn(human);
        return { path, ai: linesIn([...ai, ...human]) - people, ...(people > 0 && { human: people }) };
      }),
  };
}

/** How many lines these ranges cover together. */
function linesIn(ranges: readonly Range[]): number {
  let covered = 0;
  let end = 0;
  for (const { first, last } of ranges.toSorted((one, other) => one.first - other.first)) {
    if (last <= end) continue;
    covered += last - Math.max(first - 1, end);
    end = last;
  }
  return covered;
}
