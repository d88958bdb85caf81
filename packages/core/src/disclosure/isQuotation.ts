import type { Message, StrayLine } from "../message/message.ts";

/** An indented line is an example or a quotation, unless it slipped in among the trailers. */
export function isQuotation({ origin, line }: StrayLine, { trailerBlock }: Message): boolean {
  return origin === "indented" && (!trailerBlock || line < trailerBlock.first || line > trailerBlock.last);
}
