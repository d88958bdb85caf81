/** Cuts what a process prints at a line that stands for an end. */
export interface LineSplitter {
  /** What is there, cut at each such line; all but the last part have ended. */
  push(piece: Buffer): Buffer[];
}

const nothing = Buffer.alloc(0);

/** @param line what nothing else contains; it may come in several pieces */
export function splitAtLine(line: Buffer): LineSplitter {
  let held: Buffer = nothing;
  return {
    push(piece) {
      let rest = held.length === 0 ? piece : Buffer.concat([held, piece]);
      const parts: Buffer[] = [];
      for (let at = rest.indexOf(line); at !== -1; at = rest.indexOf(line)) {
        parts.push(rest.subarray(0, at));
        rest = rest.subarray(at + line.length);
      }
      const end = rest.length - begunAtEnd(line, rest);
      held = rest.subarray(end);
      return [...parts, rest.subarray(0, end)];
    },
  };
}

/** How much of the line, from its begin, is the end of the bytes. */
function begunAtEnd(line: Buffer, bytes: Buffer): number {
  let length = Math.min(line.length - 1, bytes.length);
  while (length > 0 && bytes.compare(line, 0, length, bytes.length - length) !== 0) length -= 1;
  return length;
}
