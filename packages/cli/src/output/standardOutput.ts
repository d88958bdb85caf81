import { describeWriteFailure } from "../terminal/describeWriteFailure.ts";
import { gatherWrites } from "./gatherWrites.ts";
import type { Process } from "../terminal/terminal.ts";
import type { Output } from "./openOutput.ts";

/** What a shell reports of a program that SIGPIPE ended, as git is in `git log | head`. */
const brokenPipe = 141;

/** A report that is lost is a failure of the environment, whatever the audit found. */
const lost = 3;

/**
 * Standard output as a report's output. If its reader goes away, the process ends without a word; if it cannot be written,
 * with one.
 */
export function standardOutput(stdout: Process["stdout"]): Output {
  stdout.on?.("error", ({ code, message }) => {
    if (code === "EPIPE") process.exit(brokenPipe);
    process.stderr.write(`ai-disclosure: ${describeWriteFailure("standard output", code ?? message)}\n`);
    process.exit(lost);
  });
  const { write, flush, drop } = gatherWrites((text) => stdout.write(text));
  return { write, streams: true, finish: flush, discard: drop };
}
