/** Cuts the output of a diff of many commits into the fields of each, as it arrives. */
interface RecordSplitter {
  /** @param text bytes, one character each (latin1) */
  push(text: string): void;
  /** What has been printed is whole: so is its last record. Another output may follow. */
  end(): void;
}

/**
 * `git diff-tree --stdin -z` and `git log -z --format=%H` print, for each commit:
 *
 *     <hash> NUL                                          git log: and LF, if entries follow
 *     :100644 100644 <id> <id> M NUL path NUL             --raw; two paths after R and C
 *     1 TAB 0 TAB path NUL                                --numstat; an empty path, and two more fields, of a rename
 *
 * A path can be anything, so that the fields must be read in order.
 */
export function createRecordSplitter(onRecord: (hash: string, fields: string[]) => void): RecordSplitter {
  let rest = "";
  let hash: string | undefined;
  let fields: string[] = [];
  let paths = 0;

  function finish(next: string | undefined): void {
    if (hash !== undefined) onRecord(hash, fields);
    hash = next;
    fields = [];
  }

  function read(field: string): void {
    if (paths > 0) {
      paths -= 1;
      fields.push(field);
      return;
    }
    const head = field.startsWith("\n") ? field.slice(1) : field;
    const code = head.charCodeAt(0);
    if (code === colon) paths = /[RC]\d*$/.test(head) && !head.startsWith("::") ? 2 : 1;
    else if (!head.includes("\t")) return finish(head);
    else if (head.endsWith("\t")) paths = 2;
    fields.push(head);
  }

  return {
    push(text) {
      const pieces = (rest + text).split("\0");
      rest = pieces.pop() ?? "";
      for (const piece of pieces) read(piece);
    },
    end: () => finish(undefined),
  };
}

const colon = 58;
