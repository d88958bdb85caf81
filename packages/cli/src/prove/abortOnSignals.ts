import { onSignals } from "../terminal/onSignals.ts";

/** Work that a signal to this process stops. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** The exit status that the first signal stands for; undefined if none came. */
  readonly exitCode: () => number | undefined;
  /** The work is done, and signals are as before. */
  readonly stop: () => void;
}

/** Turns the first signal into an abort, for work that needs time to clean up; those after it change nothing. */
export function abortOnSignals(): Interruption {
  const controller = new AbortController();
  let exitCode: number | undefined;
  const stop = onSignals((code) => {
    exitCode ??= code;
    controller.abort();
  });
  return {
    signal: controller.signal,
    exitCode: () => exitCode,
    stop,
  };
}
