import { neutralise } from "@ai-disclosure/core/internal";
import { openStatusLine, type StatusStream } from "../terminal/openStatusLine.ts";

/** A line on standard error that says what is being done. */
interface Steps {
  readonly show: (words: string) => void;
  readonly clear: () => void;
}

/**
 * Shows the step and its seconds on a terminal, and nothing elsewhere.
 *
 *     without the fix: make check  12 s
 */
export function showStep(stderr: StatusStream, environment: NodeJS.ProcessEnv): Steps {
  const line = openStatusLine(stderr, environment);
  if (!line) return { show: () => {}, clear: () => {} };
  let timer: NodeJS.Timeout | undefined;
  const clear = () => {
    line.clear();
    clearInterval(timer);
  };
  const show = (words: string) => {
    clear();
    const start = performance.now();
    const draw = () => line.draw(neutralise(words), `  ${Math.round((performance.now() - start) / 1_000)} s`);
    timer = setInterval(draw, 1_000);
    draw();
  };
  return { show, clear };
}
