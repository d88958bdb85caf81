import type { Process } from "./terminal.ts";

/** The parts of standard error that a line which changes needs. */
export type StatusStream = Pick<Process["stderr"], "write" | "isTTY" | "columns">;

/** A line on a terminal that is written over again and again. */
interface StatusLine {
  /** @param end what is shown however narrow the terminal is */
  draw(text: string, end?: string): void;
  /** Leaves nothing behind; what was never drawn needs no clearing. */
  clear(): void;
}

/** Carriage return and Erase in Line, ECMA-48. */
const eraseLine = "\r\u{1b}[K";

/** Opens the line; undefined where there is no terminal that could show it. It hides no cursor and sets no mode. */
export function openStatusLine(stderr: StatusStream, environment: NodeJS.ProcessEnv): StatusLine | undefined {
  if (stderr.isTTY !== true || environment["TERM"] === "dumb") return undefined;
  let drawn = false;
  return {
    draw(text, end = "") {
      drawn = true;
      // A line as wide as the terminal would wrap.
      stderr.write(`${eraseLine}${text.slice(0, (stderr.columns || 80) - 1 - end.length)}${end}`);
    },
    clear() {
      if (drawn) stderr.write(eraseLine);
      drawn = false;
    },
  };
}
