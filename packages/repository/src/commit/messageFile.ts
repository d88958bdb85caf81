import { closeSync, createReadStream, fstatSync, openSync, readFileSync, writeFileSync } from "node:fs";
import type { Readable } from "node:stream";
import { linkTarget } from "../git/linkTarget.ts";

/** A larger commit message is not read. */
const maximumBytes = 64 * 1024 * 1024;

/** The message cannot be read. The text is one line. */
export class MessageFileError extends Error {
  override readonly name = "MessageFileError";
}

/**
 * The bytes of a message file, or of standard input for `-`, which Node opens when it is first asked for.
 * @throws {MessageFileError} if it cannot be read or is larger than 64 MB.
 */
export async function readMessageFile(
  path: string,
  standardInput: () => Readable = () => process.stdin,
): Promise<Buffer> {
  const shown = path === "-" ? "standard input" : path;
  try {
    if (path === "-") return await readStream(standardInput(), shown);
    return readRegularFile(path, shown) ?? (await readStream(createReadStream(path), shown));
  } catch (error) {
    if (error instanceof MessageFileError) throw error;
    throw new MessageFileError(`${shown}: ${whyUnreadable(error as NodeJS.ErrnoException)}`);
  }
}

/** What git passes to a hook; a stream would cost it two milliseconds. Undefined for a pipe or a device. */
function readRegularFile(path: string, shown: string): Buffer | undefined {
  const descriptor = openSync(path, "r");
  try {
    const status = fstatSync(descriptor);
    if (status.isDirectory()) throw Object.assign(new Error("directory"), { code: "EISDIR" });
    if (!status.isFile()) return undefined;
    if (status.size > maximumBytes) throw tooLarge(shown);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

async function readStream(stream: Readable, shown: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Buffer);
    size += bytes.length;
    if (size > maximumBytes) throw tooLarge(shown);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(shown: string): MessageFileError {
  return new MessageFileError(`${shown}: a commit message of more than 64 MB is not read`);
}

/** Why a file cannot be read, as a clause. */
export function whyUnreadable(error: NodeJS.ErrnoException): string {
  if (error.code === "ENOENT") return "there is no such file";
  if (error.code === "EISDIR") return "is a directory, expected a file with a commit message";
  if (error.code === "EACCES") return "is not readable for this user";
  if (error.code === "ENOSPC") return "no room left for temporary files";
  return `cannot be read (${error.code ?? error.message})`;
}

/** @throws {MessageFileError} if it cannot be written, or is a link out of its work tree. */
export function writeMessageFile(path: string, bytes: Buffer): void {
  try {
    const target = linkTarget(path);
    if (target !== undefined)
      throw new MessageFileError(
        `${path} is a link that leads out of the repository, and is not followed; name the file itself: ${target}`,
      );
    writeFileSync(path, bytes);
  } catch (error) {
    if (error instanceof MessageFileError) throw error;
    const { code = error } = error as NodeJS.ErrnoException;
    throw new MessageFileError(`${path}: cannot be written (${String(code)}); it was left as it is`);
  }
}
