import type { Paragraph } from "./findLastParagraph.ts";
import { lineAfter, skipSpace } from "./trailerSyntax.ts";

/** The first paragraph: what git's `%s` is made of. */
export function findTitle(text: string): Paragraph {
  let begin = 0;
  let end = 0;
  for (let next: number; end < text.length; end = next) {
    next = lineAfter(text, end, text.length);
    if (skipSpace(text, end, next) < next) continue;
    if (end > begin) break;
    begin = next;
  }
  return { begin, end };
}
