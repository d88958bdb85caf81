/** A report, or a first policy, that cannot be written, or shards that cannot be read; the message names the file and says what to do. */
export class ReportError extends Error {
  override readonly name = "ReportError";
}
