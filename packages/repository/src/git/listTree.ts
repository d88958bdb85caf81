import { kindOfMode, type TreeEntry } from "./findTreeEntry.ts";

interface NamedEntry extends TreeEntry {
  readonly name: string;
}

/**
 * The entries of a tree as git stores it, see findTreeEntry.
 * @param idLength bytes of an id
 */
export function listTree(tree: Buffer, idLength: number): NamedEntry[] {
  const entries: NamedEntry[] = [];
  for (let at = 0; at < tree.length;) {
    const space = tree.indexOf(32, at);
    const end = tree.indexOf(0, space);
    const next = end + 1 + idLength;
    entries.push({
      name: tree.toString("utf8", space + 1, end),
      kind: kindOfMode(tree.toString("latin1", at, space)),
      id: tree.toString("hex", end + 1, next),
    });
    at = next;
  }
  return entries;
}
