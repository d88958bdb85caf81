import { onSignals } from "./onSignals.ts";

/**
 * Turns a signal into an exit, so that what is registered for the process's `exit` cleans up. Gives a function that ends
 * this.
 */
export function exitOnSignals(): () => void {
  return onSignals((exitCode) => process.exit(exitCode));
}
