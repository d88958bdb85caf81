import { describeFailure, formatFailure, type GitError } from "@ai-disclosure/repository";
import type { Command } from "./arguments/command.ts";

/**
 * What to print for an error of a command, and the exit code it stands for.
 * @param name of the command, as far as it was understood
 */
export function describeCommandFailure(
  error: unknown,
  name: string | undefined,
  command: Command | undefined,
): { lines: string[]; exitCode: 2 | 3 } {
  const { lines, exitCode, isBug } = describeFailure(error, { UsageError: 2, BaselineError: 2, ReportError: 3 });
  const hints = [
    ...(isUsage(error) ? [`usage: ai-disclosure ${name === undefined ? "" : `${name} `}--help`] : []),
    ...(command?.outsideRepository && lacksRepository(error) ? ["or name a policy: --policy qemu"] : []),
    ...(isBug && name === "message" ? ["git has kept the commit message"] : []),
  ];
  return { lines: formatFailure({ lines: [...lines, ...hints] }), exitCode };
}

function isUsage(error: unknown): boolean {
  return error instanceof Error && error.name === "UsageError";
}

function lacksRepository(error: unknown): boolean {
  return error instanceof Error && error.name === "GitError" && (error as GitError).kind === "not-a-repository";
}
