import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";

const limit = 64 * 1024 * 1024;

/** The message cannot be read. The text is one line. */
export class MessageFileError extends Error {
  override readonly name = "MessageFileError";
}

/**
 * The bytes of a message file, or of standard input for `-`.
 * @throws {MessageFileError} if it cannot be read or is larger than 64 MB.
 */
export async function readMessageFile(path: string, standardInput: Readable = process.stdin): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const shown = path === "-" ? "standard input" : path;
  try {
    for await (const chunk of path === "-" ? standardInput : createReadStream(path)) {
      const bytes = Buffer.from(chunk as Buffer);
      size += bytes.length;
      if (size > limit) throw new MessageFileError(`${shown}: a commit message of more than 64 MB is not read`);
      chunks.push(bytes);
    }
  } catch (error) {
    if (error instanceof MessageFileError) throw error;
    throw new MessageFileError(`${shown}: ${reason(error as NodeJS.ErrnoException)}`);
  }
  return Buffer.concat(chunks);
}

function reason(error: NodeJS.ErrnoException): string {
  if (error.code === "ENOENT") return "there is no such file";
  if (error.code === "EISDIR") return "is a directory, expected a file with a commit message";
  if (error.code === "EACCES") return "may not be read by this user";
  return `cannot be read (${error.code ?? error.message})`;
}
