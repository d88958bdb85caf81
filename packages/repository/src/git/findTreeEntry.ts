export interface TreeEntry {
  readonly name: string;
  /** A repository is a submodule: its files are not the commit's. */
  readonly kind: "file" | "link" | "directory" | "repository";
  readonly id: string;
}

const kinds: Readonly<Record<string, TreeEntry["kind"]>> = {
  "40000": "directory",
  "120000": "link",
  "160000": "repository",
};

/** @param mode in octal */
function kindOfMode(mode: string): TreeEntry["kind"] {
  return kinds[mode] ?? "file";
}

/**
 * The entries of a tree as git stores it: `<mode in octal> SP <name> NUL <id in binary>` for each, see "Git Objects" in
 * https://git-scm.com/book/en/v2/Git-Internals-Git-Objects.
 * @param idLength bytes of an id: 20, or 32 with SHA-256
 */
export function* listTree(tree: Buffer, idLength: number): Generator<TreeEntry> {
  for (let at = 0; at < tree.length;) {
    const space = tree.indexOf(32, at);
    const end = tree.indexOf(0, space);
    const next = end + 1 + idLength;
    yield {
      name: tree.toString("utf8", space + 1, end),
      kind: kindOfMode(tree.toString("latin1", at, space)),
      id: tree.toString("hex", end + 1, next),
    };
    at = next;
  }
}

export function findTreeEntry(tree: Buffer, idLength: number, name: string): TreeEntry | undefined {
  // Most trees lack most names. What is found may be the end of a longer name, or bytes of an id.
  if (!tree.includes(` ${name}\0`)) return undefined;
  for (const entry of listTree(tree, idLength)) if (entry.name === name) return entry;
  return undefined;
}
