/** An object as `git cat-file --batch` gives it. */
export interface BatchedObject {
  readonly id: string;
  /** `commit` and the like; `missing` of what is not in this clone. */
  readonly type: string;
  /** Empty, if it is missing. */
  readonly bytes: Buffer;
}

/** `<id> <type> <size> LF <object> LF` each, or `<id> missing LF`: git-cat-file(1). */
export function splitObjects(output: Buffer): BatchedObject[] {
  const objects: BatchedObject[] = [];
  for (let at = 0; at < output.length;) {
    const headEnd = output.indexOf(10, at);
    const [id = "", type = "", size] = output.toString("latin1", at, headEnd).split(" ");
    const begin = size === undefined ? headEnd : headEnd + 1;
    const end = begin + Number(size ?? 0);
    objects.push({ id, type, bytes: output.subarray(begin, end) });
    at = end + 1;
  }
  return objects;
}
