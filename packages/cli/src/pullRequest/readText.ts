import { decodeMessage, readMessageFile, type DecodedMessage } from "@ai-disclosure/repository";
import type { Process } from "../terminal/terminal.ts";

/** What an author wrote, in a file or on standard input for `-`. @throws {MessageFileError} */
export async function readText(file: string, process: Process): Promise<DecodedMessage> {
  return decodeMessage(await readMessageFile(file, () => process.stdin));
}
