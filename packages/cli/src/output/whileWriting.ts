import { describeWriteFailure } from "../terminal/describeWriteFailure.ts";
import { ReportError } from "./reportError.ts";

/**
 * Does what writes to a file.
 * @throws {ReportError} for what the system says against it.
 */
export function whileWriting<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
    throw new ReportError(describeWriteFailure(file, error.code));
  }
}
