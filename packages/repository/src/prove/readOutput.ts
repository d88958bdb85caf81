import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** Bytes of a run's output that are kept: enough for any report, and little for a test that prints without end. */
const kept = 1024 * 1024;

/** What a command wrote to a file, at most its last megabyte, and the number of bytes before that. */
export function readOutput(file: string): { output: string; omitted: number } {
  const descriptor = openSync(file, "r");
  try {
    const omitted = Math.max(0, fstatSync(descriptor).size - kept);
    const bytes = Buffer.alloc(kept);
    const length = readSync(descriptor, bytes, 0, kept, omitted);
    return { output: bytes.toString("utf8", 0, length), omitted };
  } finally {
    closeSync(descriptor);
  }
}
