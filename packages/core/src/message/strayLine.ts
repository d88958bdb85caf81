import type { Message, StrayLine } from "./message.ts";

/** Whether a line is all that the message has above its trailers: without it, they would be the subject. */
export function isWholeSubject(line: number, { lines, trailerBlock }: Message): boolean {
  const first = lines.findIndex((text) => text.trim() !== "") + 1;
  const next = lines.findIndex((text, index) => index >= line && text.trim() !== "") + 1;
  return first === line && (next === 0 || next === trailerBlock?.first);
}

/** Why git takes no notice of a line that looks like a trailer, as a clause. */
export const whyNoTrailer: Readonly<Record<StrayLine["origin"], string>> = {
  subject: "it is the subject",
  body: "text follows its paragraph",
  "mixed-paragraph": "its paragraph holds too much prose",
  decorated: "something stands before it on its line",
  indented: "it is indented, so it continues the line above",
};

/**
 * A line in a fence, or an indented one that did not slip in among the trailers, is an example or a quotation; one in a
 * list is an item.
 */
export function isQuotation({ origin, line }: StrayLine, message: Message): boolean {
  const { trailerBlock } = message;
  if (origin === "decorated") return true;
  // No fence holds the subject, and many projects' subjects look like a trailer: `area: title`.
  if (line === 1) return false;
  if (origin === "indented" && (!trailerBlock || line < trailerBlock.first || line > trailerBlock.last)) return true;
  return message.fencedLines.has(line);
}
