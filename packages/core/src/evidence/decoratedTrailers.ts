import type { Message, Trailer } from "../message/message.ts";
import { isLetter, lineAfter } from "../message/trailerSyntax.ts";

/** A bullet, or an emoji, and the trailer: `* Co-authored-by: …`, `🤖 Co-Authored-By: …`. */
const decorated =
  /^(?:([*+•–-])|(?=[^\w\s<>"'`*+-])[^\w\s<>"'`:]{1,12})[ \t]+([A-Za-z][A-Za-z-]{0,40}-by):[ \t]*(.+)$/i;
const endings = ["-by:", "-By:"];
const mostTrailers = 100;

/**
 * Credits that git takes for prose because of what stands before them on their line. Behind a bullet only a whole
 * `Name <address>` is one: lists speak of trailers, too.
 */
export function decoratedTrailers({ text }: Message): Trailer[] {
  const found: Trailer[] = [];
  for (const ending of endings) {
    let line = 1;
    let counted = 0;
    for (let at = text.indexOf(ending); at !== -1 && found.length < mostTrailers;) {
      const begin = text.lastIndexOf("\n", at) + 1;
      const next = lineAfter(text, at, text.length);
      // Most begin with their key, and were read as trailers.
      if (!isLetter(text.charCodeAt(begin))) {
        const [, bullet, key = "", value = ""] =
          decorated.exec(text.slice(begin, Math.min(next, begin + 500)).trimEnd()) ?? [];
        if (key !== "" && (bullet === undefined || /^[^<>]+<[^<>]+>$/.test(value))) {
          for (; counted < begin; counted = lineAfter(text, counted, text.length)) line++;
          found.push({ key, value, line });
        }
      }
      at = text.indexOf(ending, next);
    }
  }
  return found;
}
