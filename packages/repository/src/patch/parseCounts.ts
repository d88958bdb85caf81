/** A line of `--numstat`; the path in bytes, one character each. */
export interface Count {
  readonly added: string;
  readonly deleted: string;
  readonly path: string;
}

/** `3 TAB 1 TAB path NUL`, with the new path of a renamed file; `- TAB - TAB path NUL` for a binary one. */
export function parseCounts(output: Buffer): Count[] {
  const records = output.toString("latin1").split("\0").slice(0, -1);
  return records.map((record) => {
    const [added = "", deleted = "", ...path] = record.split("\t");
    return { added, deleted, path: path.join("\t") };
  });
}
