import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Calls `listener` for each signal that ends a process, with the exit status by which a shell reports it: 128 and the
 * signal's number (Ctrl-C: 130). Gives a function that ends this.
 */
export function onSignals(listener: (exitCode: number) => void): () => void {
  const listen = (signal: (typeof signals)[number]) => listener(128 + constants.signals[signal]);
  for (const signal of signals) process.on(signal, listen);
  return () => {
    for (const signal of signals) process.off(signal, listen);
  };
}
