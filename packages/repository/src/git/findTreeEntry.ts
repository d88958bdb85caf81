/** An entry of a tree object. */
export interface TreeEntry {
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
export function kindOfMode(mode: string): TreeEntry["kind"] {
  return kinds[mode] ?? "file";
}

/**
 * Looks a name up in a tree as git stores it: `<mode in octal> SP <name> NUL <id in binary>` for each entry, see "Git
 * Objects" in https://git-scm.com/book/en/v2/Git-Internals-Git-Objects.
 * @param idLength bytes of an id: 20, or 32 with SHA-256
 */
export function findTreeEntry(tree: Buffer, idLength: number, name: string): TreeEntry | undefined {
  const wanted = Buffer.from(` ${name}\0`);
  // Most trees lack most names. What is found may be the end of a longer name, or bytes of an id.
  if (!tree.includes(wanted)) return undefined;
  for (let at = 0; at < tree.length;) {
    const space = tree.indexOf(32, at);
    const id = tree.indexOf(0, space) + 1;
    if (tree.subarray(space, id).equals(wanted))
      return { kind: kindOfMode(tree.toString("latin1", at, space)), id: tree.toString("hex", id, id + idLength) };
    at = id + idLength;
  }
  return undefined;
}
