import { constants } from "node:os";

/** How a command ended, and what that says. */
export interface Outcome {
  /** A crash is a failure: `assert` in C ends a test by SIGABRT. */
  readonly outcome: "passed" | "failed" | "timed out" | "killed" | "not found";
  /** The exit status; absent if a signal ended the shell itself. */
  readonly status?: number;
  /** The signal that ended it, or its last command as far as the status tells. */
  readonly signal?: string;
}

/** Signals that a program brings on itself: signal(7). */
const crashes = ["SIGABRT", "SIGSEGV", "SIGBUS", "SIGFPE", "SIGILL", "SIGTRAP", "SIGSYS"];

/** Reads how the shell ended: by POSIX 126 and 127 mean a command that cannot be run or found, 128 + n signal n. */
export function outcomeOf(status: number | null, endedBy: NodeJS.Signals | null, timedOut: boolean): Outcome {
  const signal = endedBy ?? signalOf(status);
  const ending = { ...(status !== null && { status }), ...(signal !== undefined && { signal }) };
  if (timedOut) return { outcome: "timed out", ...ending };
  if (signal !== undefined) return { outcome: crashes.includes(signal) ? "failed" : "killed", ...ending };
  if (status === 126 || status === 127) return { outcome: "not found", ...ending };
  return { outcome: status === 0 ? "passed" : "failed", ...ending };
}

function signalOf(status: number | null): string | undefined {
  if (status === null || status <= 128) return undefined;
  return Object.entries(constants.signals).find(([, number]) => number === status - 128)?.[0];
}
