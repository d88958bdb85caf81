import { describeWriteFailure } from "../terminal/describeWriteFailure.ts";

/** A report, or a first policy, that cannot be written, or shards that cannot be read; the message names the file and says what to do. */
export class ReportError extends Error {
  override readonly name = "ReportError";
}

/** Does what writes to a file. @throws {ReportError} for what the system says against it. */
export function whileWriting<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
    throw new ReportError(describeWriteFailure(file, error.code));
  }
}
