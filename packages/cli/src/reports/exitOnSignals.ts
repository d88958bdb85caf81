import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Turns a signal into an exit with 128 and its number, as a shell reports it (Ctrl-C: 130), so that what is registered
 * for the process's `exit` cleans up. Gives a function that ends this.
 */
export function exitOnSignals(): () => void {
  const exit = (signal: (typeof signals)[number]) => process.exit(128 + constants.signals[signal]);
  for (const signal of signals) process.on(signal, exit);
  return () => {
    for (const signal of signals) process.off(signal, exit);
  };
}
