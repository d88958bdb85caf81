import type { Message } from "./message.ts";

/** Whether a line is all that the message has above its trailers: without it, they would be the subject. */
export function isWholeSubject(line: number, { lines, trailerBlock }: Message): boolean {
  const first = lines.findIndex((text) => text.trim() !== "") + 1;
  const next = lines.findIndex((text, index) => index >= line && text.trim() !== "") + 1;
  return first === line && (next === 0 || next === trailerBlock?.first);
}
