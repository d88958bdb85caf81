import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Work that a signal to this process stops. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** 128 and the signal's number, as a shell reports it (Ctrl-C: 130); undefined if none came. */
  readonly exitCode: () => number | undefined;
  /** The work is done, and signals are as before. */
  readonly stop: () => void;
}

/** Turns the first signal into an abort, for work that needs time to clean up; those after it change nothing. */
export function abortOnSignals(): Interruption {
  const controller = new AbortController();
  let exitCode: number | undefined;
  const abort = (signal: (typeof signals)[number]) => {
    exitCode ??= 128 + constants.signals[signal];
    controller.abort();
  };
  for (const signal of signals) process.on(signal, abort);
  return {
    signal: controller.signal,
    exitCode: () => exitCode,
    stop: () => {
      for (const signal of signals) process.off(signal, abort);
    },
  };
}
