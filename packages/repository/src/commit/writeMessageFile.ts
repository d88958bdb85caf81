import { writeFileSync } from "node:fs";
import { MessageFileError } from "./readMessageFile.ts";

/** @throws {MessageFileError} if it cannot be written. */
export function writeMessageFile(path: string, bytes: Buffer): void {
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    const { code = error } = error as NodeJS.ErrnoException;
    throw new MessageFileError(`${path}: cannot be written (${String(code)}); it was left as it is`);
  }
}
