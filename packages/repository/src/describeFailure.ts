import { shorten } from "@ai-disclosure/core/internal";
import type { GitError } from "./git/gitError.ts";

/** A failure as every adapter tells it: to a committer, in a log, never as a stack trace. */
interface Failure {
  /** The fact, then what else is known, then what to do about it: one line each, harmless wherever it is printed. */
  readonly lines: readonly string[];
  /** 2: what was typed or the policy is wrong; 3: git or the environment is, or we are. */
  readonly exitCode: 2 | 3;
  /** Whether it is nothing that a user could mend. */
  readonly isBug: boolean;
}

/** By the name of an error, since a bundle that is loaded beside another one has classes of its own. */
const exitCodes: Readonly<Record<string, 2 | 3>> = {
  PolicyError: 2,
  PolicyFileError: 2,
  GitError: 3,
  PackageError: 3,
  MessageFileError: 3,
};

/**
 * Describes whatever was thrown; throws nothing itself.
 * @param ownErrors exit codes of an adapter's own errors, by their names
 */
export function describeFailure(error: unknown, ownErrors: typeof exitCodes = {}): Failure {
  const { name, message } =
    error instanceof Error ? error : { name: "", message: typeof error === "string" ? error : "" };
  const facts = (message || name || "something was thrown that is no error").split("\n");
  const { kind, remedy } = name === "GitError" ? (error as GitError) : {};
  const lines = [...facts, ...(remedy === undefined ? [] : [`fix: ${remedy}`])].map((line) => shorten(line));
  const known = kind === "mistyped" ? 2 : { ...ownErrors, ...exitCodes }[name];
  // What the system says of a file or a pipe tells the user enough: see errno(3).
  const isBug = known === undefined && !(error instanceof Error && "syscall" in error);
  return { lines: isBug ? [...lines, "this is a bug in ai-disclosure"] : lines, exitCode: known ?? 3, isBug };
}

/** A failure in a log where others write as well: its first line says whose it is, the others are indented. */
export function formatFailure({ lines: [fact = "", ...rest] }: Pick<Failure, "lines">): string[] {
  return [`ai-disclosure: ${fact}`, ...rest.map((line) => `  ${line}`)];
}
