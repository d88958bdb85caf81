import { statSync, truncateSync } from "node:fs";

/** Bytes: a verbose build prints less, and a disk that holds the two trees has room for them. */
const most = 256 * 1024 * 1024;
/** Milliseconds between two looks. */
const interval = 250;

/** Keeps a file small that a command appends to, possibly without end. */
export interface OutputBound {
  /** Ends it; gives the number of bytes that were thrown away. */
  readonly stop: () => number;
}

/** Empties the file when it has grown beyond 256 MB: who appends goes on at its end, open(2), O_APPEND. */
export function boundOutput(file: string): OutputBound {
  let dropped = 0;
  const timer = setInterval(() => {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size <= most) return;
    truncateSync(file, 0);
    dropped += size;
  }, interval);
  return {
    stop: () => {
      clearInterval(timer);
      return dropped;
    },
  };
}
