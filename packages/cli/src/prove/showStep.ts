import { neutralise } from "@ai-disclosure/core";

interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** 0 where the terminal does not know. */
  readonly columns?: number;
}

/** A line on standard error that says what is being done. */
export interface Steps {
  readonly show: (words: string) => void;
  readonly clear: () => void;
}

/** Carriage return and Erase in Line, ECMA-48. */
const eraseLine = "\r\u{1b}[K";

/**
 * Shows the step and its seconds on a terminal, and nothing elsewhere.
 *
 *     without the fix: make check  12 s
 */
export function showStep(stderr: Stream, environment: NodeJS.ProcessEnv): Steps {
  if (stderr.isTTY !== true || environment["TERM"] === "dumb") return { show: () => {}, clear: () => {} };
  let timer: NodeJS.Timeout | undefined;
  const clear = () => {
    if (timer) stderr.write(eraseLine);
    clearInterval(timer);
    timer = undefined;
  };
  const show = (words: string) => {
    clear();
    const start = performance.now();
    const draw = () => {
      const time = `  ${Math.round((performance.now() - start) / 1_000)} s`;
      // A line as wide as the terminal would wrap.
      stderr.write(`${eraseLine}${neutralise(words).slice(0, (stderr.columns || 80) - 1 - time.length)}${time}`);
    };
    timer = setInterval(draw, 1_000);
    draw();
  };
  return { show, clear };
}
