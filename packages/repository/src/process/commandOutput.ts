import { closeSync, fstatSync, ftruncateSync, openSync, readSync, rmSync } from "node:fs";

/** Bytes that may wait on the disk: a verbose build prints less, and a disk that holds two trees has room for them. */
const mostWritten = 256 * 1024 * 1024;
/** Milliseconds between two looks at them. */
const interval = 250;
/** Bytes that are kept: enough for any report, and little for a test that prints without end. */
const kept = 1024 * 1024;

/** What a command prints, possibly without end, in a file. */
interface CommandOutput {
  /** Of the file, for the command: what it writes is appended. */
  readonly descriptor: number;
  /** What it has written, at most the last megabyte, and the number of bytes before that. */
  read(): { readonly output: string; readonly omitted: number };
  /** Removes the file. */
  remove(): void;
}

/**
 * Opens a file for a command's output. A pipe would not do: Node's are sockets, which a script cannot open as
 * /dev/stderr, and a background child keeps one open. The file is emptied when it has grown beyond 256 MB; the command
 * goes on at its end, see open(2), O_APPEND.
 */
export function openCommandOutput(file: string): CommandOutput {
  const descriptor = openSync(file, "a+");
  let dropped = 0;
  const timer = setInterval(() => {
    const { size } = fstatSync(descriptor);
    if (size <= mostWritten) return;
    ftruncateSync(descriptor);
    dropped += size;
  }, interval);
  return {
    descriptor,
    read() {
      const before = Math.max(0, fstatSync(descriptor).size - kept);
      const bytes = Buffer.alloc(kept);
      const length = readSync(descriptor, bytes, 0, kept, before);
      return { output: bytes.toString("utf8", 0, length), omitted: dropped + before };
    },
    remove() {
      clearInterval(timer);
      closeSync(descriptor);
      rmSync(file, { force: true });
    },
  };
}
