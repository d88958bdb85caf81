import { PolicyError } from "@ai-disclosure/core/internal";

/** A policy file that cannot be used. The message begins `file:line:column: ` as far as they are known. */
export class PolicyFileError extends Error {
  override readonly name = "PolicyFileError";
  /** As it is shown: relative to the top level where it lies below. */
  readonly file: string;
  /** 1-based. */
  readonly line: number | undefined;
  /** 1-based, in UTF-16 units. */
  readonly column: number | undefined;

  constructor(file: string, problem: string, line?: number, column?: number) {
    super([file, line, column].filter((part) => part !== undefined).join(":") + `: ${problem}`);
    this.file = file;
    this.line = line;
    this.column = column;
  }
}

/** Whether an error says that a policy cannot be used, and not that it could not be looked at. */
export function isPolicyProblem(error: unknown): error is PolicyError | PolicyFileError {
  return error instanceof PolicyError || error instanceof PolicyFileError;
}

/** Adds to an error of a policy the file that it is written in. */
export async function withFileInError<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new PolicyError(`${path}: ${error.message}`, error.mistakes, error.file ?? path);
  }
}
