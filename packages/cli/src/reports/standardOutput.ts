import { gatherWrites } from "./gatherWrites.ts";
import type { Output } from "./openOutput.ts";

interface Stream {
  write(text: string): unknown;
  on?(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/** What a shell reports of a program that SIGPIPE ended, as git is in `git log | head`. */
const brokenPipe = 141;

/** Standard output as a report's output. If its reader goes away, the process ends without a word. */
export function standardOutput(stdout: Stream): Output {
  stdout.on?.("error", (error) => {
    if (error.code === "EPIPE") process.exit(brokenPipe);
    throw error;
  });
  const { write, flush } = gatherWrites((text) => stdout.write(text));
  // What was written cannot be taken back: the reader is to see how far the audit came.
  return { write, finish: flush, discard: flush };
}
