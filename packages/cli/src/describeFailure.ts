import { neutralise, shorten } from "@ai-disclosure/core/internal";
import type { GitError } from "@ai-disclosure/repository";

/** Exit codes by the name of an error: the command's two bundles have each their own classes. */
const exitCodes: Readonly<Record<string, 2 | 3>> = {
  UsageError: 2,
  PolicyError: 2,
  PolicyFileError: 2,
  GitError: 3,
  MessageFileError: 3,
  ReportError: 3,
};

/** What needs no repository, if only a policy is named. */
const judgesElsewhere: ReadonlySet<string | undefined> = new Set(["message", "patch", "pr"]);

/**
 * What to print for an error, and the exit code it stands for.
 * @param command what was to be run, as far as it was understood
 */
export function describeFailure(error: unknown, command?: string): { lines: string[]; exitCode: 2 | 3 } {
  const lines = String(error instanceof Error ? error.message : error)
    .split("\n")
    .map((line, index) => (index === 0 ? `ai-disclosure: ${shorten(line)}` : `  ${shorten(line)}`));
  const name = error instanceof Error ? error.name : "";
  if (name === "UsageError") lines.push(`  usage: ai-disclosure ${command === undefined ? "" : `${command} `}--help`);
  if (name === "GitError") {
    const { kind, remedy } = error as GitError;
    const named = kind === "not-a-repository" && judgesElsewhere.has(command);
    lines.push(`  fix: ${neutralise(remedy)}${named ? ", or name a policy: --policy qemu" : ""}`);
  }
  const exitCode = name === "GitError" && (error as GitError).kind === "mistyped" ? 2 : exitCodes[name];
  if (exitCode !== undefined || isSystemError(error)) return { lines, exitCode: exitCode ?? 3 };
  const kept = command === "message" ? "; the commit message is kept where git wrote it" : "";
  const bug = `  this is a bug in ai-disclosure${kept}`;
  return { lines: [...lines, bug], exitCode: 3 };
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
