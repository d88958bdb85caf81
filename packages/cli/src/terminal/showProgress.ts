import { plural } from "@ai-disclosure/core/internal";
import { openStatusLine, type StatusStream } from "./openStatusLine.ts";
import { exitOnSignals } from "./onSignals.ts";

/** A line on standard error that says how far a long work is. */
interface Progress {
  /** To be called after each commit; it draws a few times a second. */
  readonly advance: () => void;
  /** Clears the line, to be drawn again by and by: before something else is printed. */
  readonly clear: () => void;
  /** The work is done. */
  readonly stop: () => void;
}

/** Milliseconds in which work is not long. */
const patience = 500;
const interval = 100;
const nothing = () => {};

/**
 * Shows progress on a terminal and nowhere else, and clears it when the process exits, on Ctrl-C as well.
 *
 *     12345 of 80000 commits  15%  41000/s  2 s left
 *
 * @param total asked whenever the line is drawn; without one only the commits so far are told
 */
export function showProgress(
  stderr: StatusStream,
  environment: NodeJS.ProcessEnv,
  total: () => number | undefined = () => undefined,
  now: () => number = () => performance.now(),
): Progress {
  const line = openStatusLine(stderr, environment);
  if (!line) return { advance: nothing, clear: nothing, stop: nothing };
  const { clear } = line;
  const start = now();
  let drawAt = start + patience;
  let count = 0;
  const letSignals = exitOnSignals();
  process.on("exit", clear);
  return {
    advance() {
      count += 1;
      const time = now();
      if (time < drawAt) return;
      drawAt = time + interval;
      line.draw(describe(count, total(), time - start));
    },
    clear,
    stop() {
      clear();
      process.off("exit", clear);
      letSignals();
    },
  };
}

function describe(count: number, total: number | undefined, milliseconds: number): string {
  const rate = (count / milliseconds) * 1000;
  if (total === undefined || count > total) return `${plural(count, "commit")}  ${Math.round(rate)}/s`;
  const left = Math.ceil((total - count) / rate);
  const time = left < 90 ? `${left} s` : `${Math.round(left / 60)} min`;
  return `${count} of ${total} commits  ${Math.floor((count / total) * 100)}%  ${Math.round(rate)}/s  ${time} left`;
}
