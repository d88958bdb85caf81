import type { Message, StrayLine } from "./message.ts";

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
