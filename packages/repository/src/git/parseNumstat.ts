/** Lines of one file; undefined for a binary file. */
export type LineCount = { readonly added: number; readonly deleted: number } | undefined;

/**
 * Reads the NUL-separated fields of `--numstat -z` from `start` on, see "other diff formats" in git-diff(1):
 *
 *     3 TAB 1 TAB path NUL
 *     - TAB - TAB path NUL                binary
 *     3 TAB 1 TAB NUL from NUL path NUL   renamed or copied
 *
 * Paths are bytes, one character each (latin1).
 */
export function parseNumstat(fields: readonly string[], start: number): Map<string, LineCount> {
  const counts = new Map<string, LineCount>();
  let next = start;
  for (let head = fields[next]; head; head = fields[next]) {
    const firstTab = head.indexOf("\t");
    const secondTab = head.indexOf("\t", firstTab + 1);
    const added = head.slice(0, firstTab);
    const deleted = head.slice(firstTab + 1, secondTab);
    const inline = head.slice(secondTab + 1);
    const path = inline === "" ? (fields[next + 2] ?? "") : inline;
    counts.set(path, added === "-" ? undefined : { added: Number(added), deleted: Number(deleted) });
    next += inline === "" ? 3 : 1;
  }
  return counts;
}
