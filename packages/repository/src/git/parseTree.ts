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

/**
 * Reads a tree as git stores it, by name: `<mode in octal> SP <name> NUL <id in binary>` for each entry, see "Git
 * Objects" in https://git-scm.com/book/en/v2/Git-Internals-Git-Objects.
 * @param idLength bytes of an id: 20, or 32 with SHA-256
 */
export function parseTree(bytes: Buffer, idLength: number): Map<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(32, at);
    const end = bytes.indexOf(0, space);
    const mode = bytes.toString("latin1", at, space);
    at = end + 1 + idLength;
    const kind = kinds[mode] ?? "file";
    entries.set(bytes.toString("utf8", space + 1, end), { kind, id: bytes.toString("hex", end + 1, at) });
  }
  return entries;
}
