import { constants } from "node:os";

/** Those that end a process. */
export const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The exit status by which a shell reports that a signal ended a process: 128 and its number (Ctrl-C: 130). */
export function statusOf(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}

/** Calls `listener` for each signal that ends a process, with its exit status. Gives a function that ends this. */
export function onSignals(listener: (exitCode: number, signal: NodeJS.Signals) => void): () => void {
  const listen = (signal: (typeof signals)[number]) => listener(statusOf(signal), signal);
  for (const signal of signals) process.on(signal, listen);
  return () => {
    for (const signal of signals) process.off(signal, listen);
  };
}

/**
 * Turns a signal into an exit, so that what is registered for the process's `exit` cleans up. Gives a function that ends
 * this.
 */
export function exitOnSignals(): () => void {
  return onSignals((exitCode) => process.exit(exitCode));
}

/** Work that a signal to this process stops. */
interface Interruption {
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
  return { signal: controller.signal, exitCode: () => exitCode, stop };
}
