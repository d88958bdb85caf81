import { neutralise, PolicyError } from "@ai-disclosure/core";
import { GitError, MessageFileError, PolicyFileError } from "@ai-disclosure/repository";
import { UsageError } from "./usageError.ts";

/** What to print for an error, and the exit code it stands for. */
export function describeFailure(error: unknown): { lines: string[]; exitCode: 2 | 3 } {
  const lines = String(error instanceof Error ? error.message : error)
    .split("\n")
    .map((line) => neutralise(line));
  const prefixed = lines.map((line, index) => (index === 0 ? `ai-disclosure: ${line}` : `  ${line}`));
  if (error instanceof UsageError) return { lines: [...prefixed, "  usage: ai-disclosure --help"], exitCode: 2 };
  if (error instanceof PolicyError || error instanceof PolicyFileError) return { lines: prefixed, exitCode: 2 };
  if (error instanceof GitError) return { lines: [...prefixed, `  fix: ${neutralise(error.remedy)}`], exitCode: 3 };
  if (error instanceof MessageFileError || isSystemError(error)) return { lines: prefixed, exitCode: 3 };
  return {
    lines: [...prefixed, "  this is a bug in ai-disclosure; the commit message is kept where git wrote it"],
    exitCode: 3,
  };
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
