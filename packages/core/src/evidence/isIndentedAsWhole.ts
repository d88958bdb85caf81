import { isSquash } from "../message/isSquash.ts";
import type { Message } from "../message/message.ts";

/** Whether indented lines are the message itself, and no quotation: a squash's, or a text that is indented throughout. */
export function isIndentedAsWhole(message: Message): boolean {
  if (isSquash(message)) return true;
  const body = message.lines.slice(1).filter((line) => line.trim() !== "");
  return body.length > 1 && body.every((line) => /^\s/.test(line));
}
