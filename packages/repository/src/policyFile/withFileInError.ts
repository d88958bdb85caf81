import { PolicyError } from "@ai-disclosure/core/internal";

/** Adds to an error of a policy the file that it is written in. */
export async function withFileInError<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new PolicyError(`${path}: ${error.message}`, error.mistakes, error.file ?? path);
  }
}
