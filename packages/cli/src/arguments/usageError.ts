/** A command line that cannot be run; the message names what was typed and what is known. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
