import { existsSync } from "node:fs";
import { join } from "node:path";
import { MessageFileError, readMessageFile, type Workplace } from "@ai-disclosure/repository";
import type { Terminal } from "../terminal/terminal.ts";

/**
 * The bytes of a commit message, of a file or of standard input for `-`.
 * @throws {MessageFileError} if it cannot be read, or git would refuse it.
 */
export async function readCommitMessage(file: string, { process }: Terminal): Promise<Buffer> {
  const bytes = await readMessageFile(file, () => process.stdin);
  if (bytes.includes(0))
    throw new MessageFileError(`${file}: holds a NUL byte, so it is binary or UTF-16; git refuses it`);
  return bytes;
}

/** git names the file of a hook from the top level, and a hook may run us in a folder below: `yarn --cwd web`. */
export function findMessageFile(file: string, { repository }: Workplace): string {
  if (file === "-" || !repository || existsSync(file)) return file;
  const fromTop = join(repository.topLevel, file);
  return existsSync(fromTop) ? fromTop : file;
}
