import { describeFailure, formatFailure, type GitError } from "@ai-disclosure/repository";
import type { Command } from "./arguments/command.ts";
import { signals, statusOf } from "./terminal/onSignals.ts";

/**
 * What to print for an error of a command, and the exit code it stands for.
 * @param name of the command, as far as it was understood
 */
export function describeCommandFailure(
  error: unknown,
  name: string | undefined,
  command: Command | undefined,
): { lines: string[]; exitCode: number } {
  const signal = interruptionOf(error);
  if (signal) return { lines: formatFailure({ lines: [`interrupted by ${signal}`] }), exitCode: statusOf(signal) };
  const { lines, exitCode, isBug } = describeFailure(error, { UsageError: 2, BaselineError: 2, ReportError: 3 });
  const hints = [
    ...(isUsage(error) ? [`usage: ai-disclosure ${name === undefined ? "" : `${name} `}--help`] : []),
    ...(command?.outsideRepository && lacksRepository(error) ? ["or name a policy: --policy qemu"] : []),
    ...(isBug && name === "message" ? ["git has kept the commit message"] : []),
  ];
  return { lines: formatFailure({ lines: [...lines, ...hints] }), exitCode };
}

/** Ctrl-C reaches git as well, which may end before we hear of it. */
function interruptionOf(error: unknown): NodeJS.Signals | undefined {
  const endedBy = error instanceof Error && error.name === "GitError" ? (error as GitError).endedBy : undefined;
  return signals.find((signal) => signal === endedBy);
}

function isUsage(error: unknown): boolean {
  return error instanceof Error && error.name === "UsageError";
}

function lacksRepository(error: unknown): boolean {
  return error instanceof Error && error.name === "GitError" && (error as GitError).kind === "not-a-repository";
}
