import { exitOnSignals } from "./exitOnSignals.ts";

interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** 0 where the terminal does not know. */
  readonly columns?: number;
}

/** A line on standard error that says how far a long work is. */
export interface Progress {
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
/** Carriage return and Erase in Line, ECMA-48. */
const eraseLine = "\r\u{1b}[K";
const nothing = () => {};

/**
 * Shows progress on a terminal and nowhere else, and clears it when the process exits, on Ctrl-C as well. It hides no
 * cursor and sets no mode: a line that is cleared leaves nothing behind.
 *
 *     12345 of 80000 commits  15%  41000/s  2 s left
 */
export function showProgress(
  stderr: Stream,
  environment: NodeJS.ProcessEnv,
  total?: number,
  now: () => number = () => performance.now(),
): Progress {
  if (stderr.isTTY !== true || environment["TERM"] === "dumb")
    return { advance: nothing, clear: nothing, stop: nothing };
  const start = now();
  let drawAt = start + patience;
  let drawn = false;
  let count = 0;
  const clear = () => {
    if (drawn) stderr.write(eraseLine);
    drawn = false;
  };
  const letSignals = exitOnSignals();
  process.on("exit", clear);
  return {
    advance() {
      count += 1;
      const time = now();
      if (time < drawAt) return;
      drawAt = time + interval;
      drawn = true;
      // A line as wide as the terminal would wrap.
      stderr.write(`${eraseLine}${describe(count, total, time - start).slice(0, (stderr.columns || 80) - 1)}`);
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
  if (total === undefined || count > total) return `${count} commits  ${Math.round(rate)}/s`;
  const left = Math.ceil((total - count) / rate);
  const time = left < 90 ? `${left} s` : `${Math.round(left / 60)} min`;
  return `${count} of ${total} commits  ${Math.floor((count / total) * 100)}%  ${Math.round(rate)}/s  ${time} left`;
}
