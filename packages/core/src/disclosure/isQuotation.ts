import type { Message, StrayLine } from "../message/message.ts";

/** An indented line is an example or a quotation, unless it slipped in among the trailers; one in a list is an item. */
export function isQuotation({ origin, line }: StrayLine, { trailerBlock }: Message): boolean {
  if (origin === "decorated") return true;
  return origin === "indented" && (!trailerBlock || line < trailerBlock.first || line > trailerBlock.last);
}
