/** An entry of `--raw`. Paths are bytes, one character each (latin1). */
export interface RawEntry {
  readonly oldMode: string;
  readonly newMode: string;
  /** Zeros, if there is no file. */
  readonly oldId: string;
  readonly newId: string;
  /** `A`, `C`, `D`, `M`, `R`, `T` or `U`. */
  readonly status: string;
  readonly from: string | undefined;
  readonly path: string;
}

/**
 * Reads the NUL-separated fields of `git diff-index --raw -z`, see "Raw output format" in git-diff-index(1):
 *
 *     :100644 100755 <old id> <new id> M NUL path NUL
 *     :100644 100644 <old id> <new id> R086 NUL from NUL path NUL
 *
 * `next` is the index of the first field that is not part of it.
 */
export function parseRawDiff(fields: readonly string[]): { entries: RawEntry[]; next: number } {
  const entries: RawEntry[] = [];
  let next = 0;
  for (let head = fields[next]; head?.startsWith(":"); head = fields[next]) {
    const [oldMode = "", newMode = "", oldId = "", newId = "", statusAndScore = ""] = head.slice(1).split(" ");
    const status = statusAndScore.charAt(0);
    const moved = status === "R" || status === "C";
    const from = moved ? fields[next + 1] : undefined;
    const path = fields[next + (moved ? 2 : 1)] ?? "";
    entries.push({ oldMode, newMode, oldId, newId, status, from, path });
    next += moved ? 3 : 2;
  }
  return { entries, next };
}
