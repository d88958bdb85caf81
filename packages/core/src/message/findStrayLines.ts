import type { Paragraph } from "./findLastParagraph.ts";
import { intern } from "../text/intern.ts";
import type { StrayLine, Trailer } from "./message.ts";
import { isKeyCharacter, isLetter, isSpace, lineAfter, skipContinuation, unfold } from "./trailerSyntax.ts";

const longestKey = 60;
const mostWords = 5;
const underscore = 95;

interface KeyedLine {
  readonly key: string;
  readonly valueBegin: number;
}

/**
 * The lines `Key: value` that are not in `trailers`. A key is also words (`AI disclosure`) or emphasised (`**AI
 * disclosure**: …`, `**AI disclosure:** …`), and is given as plain text; the colon may be a full-width one, or `=`
 * after a key with a hyphen; a credit (`…-by`) may have a bullet or an emoji before it. An address (`https://…`) is no such line.
 *
 * @param plainBlock the last paragraph, if each of its lines is a trailer: nothing is looked for in it
 */
export function findStrayLines(
  text: string,
  title: Paragraph,
  last: Paragraph | undefined,
  trailers: readonly Trailer[],
  plainBlock: Paragraph | undefined,
): readonly StrayLine[] {
  const strays: StrayLine[] = [];
  const nextSeparator = createSeparatorSearch(text);
  let passed = 0;
  let line = 1;
  let counted = 0;
  for (let next = 0, found: number; (found = nextSeparator(next)) !== -1;) {
    if (plainBlock && found >= plainBlock.begin && found < plainBlock.end) {
      next = plainBlock.end;
      continue;
    }
    const at = Math.max(next, text.lastIndexOf("\n", found) + 1);
    next = lineAfter(text, found, text.length);
    const indented = isSpace(text.charCodeAt(at));
    const decoration = indented ? 0 : decorationOf(text, at, found);
    const keyed = readKey(text, indented ? skipBlanks(text, at, next) : at + decoration, next);
    if (!keyed) continue;
    // Lines are counted for the few that have a key.
    for (; counted < at; counted = lineAfter(text, counted, text.length)) line++;
    while ((trailers[passed]?.line ?? line) < line) passed++;
    if (trailers[passed]?.line === line) continue;
    const { key, valueBegin } = keyed;
    const valueEnd = indented ? next : skipContinuation(text, next, text.length);
    const origin =
      at < title.end
        ? "subject"
        : indented
          ? "indented"
          : decoration > 0
            ? "decorated"
            : last && at >= last.begin && at < last.end
              ? "mixed-paragraph"
              : "body";
    const value = unfold(text, valueBegin, valueEnd);
    if (decoration === 0 || wholePerson.test(value)) strays.push({ key, value, line, origin });
  }
  return strays;
}

/** A bullet or an emoji, and a blank. */
const decorationForm = /[^\w\s<>"'`:]{1,12}[ \t]+(?=[A-Za-z])/y;

/** Behind a bullet, what else follows is prose: `- Co-authored-by: Jane <jane@example.org> is dropped`. */
const wholePerson = /^[^<>]+<[^<>]+>$/;

/** The length of what stands before a credit on its line; only of those, since lists begin with anybody's words. */
function decorationOf(text: string, begin: number, separator: number): number {
  const code = text.charCodeAt(begin);
  if (isLetter(code) || !/^-by$/i.test(text.slice(separator - 3, separator))) return 0;
  decorationForm.lastIndex = begin;
  return decorationForm.exec(text)?.[0].length ?? 0;
}

/** The offset of the next separator, asked for in ascending order; -1 if there is none. */
function createSeparatorSearch(text: string): (begin: number) => number {
  const offsets = separators.map((separator) => text.indexOf(separator));
  return (begin) => {
    let first = -1;
    for (let index = 0; index < offsets.length; index++) {
      let offset = offsets[index] as number;
      if (offset === -1) continue;
      if (offset < begin) offsets[index] = offset = text.indexOf(separators[index] as string, begin);
      if (offset !== -1 && (first === -1 || offset < first)) first = offset;
    }
    return first;
  };
}

/** A colon, an equals sign, a full-width colon. */
const separators = [":", "=", "\uff1a"];

function readKey(text: string, begin: number, end: number): KeyedLine | undefined {
  const keyBegin = skipStars(text, begin, end);
  if (keyBegin === end || !isLetter(text.charCodeAt(keyBegin))) return undefined;
  const emphasised = keyBegin > begin;
  const limit = Math.min(end, keyBegin + longestKey);
  let words = 1;
  let at = keyBegin;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (isKeyCharacter(code) || code === underscore) continue;
    if (code !== 32 || !isLetter(text.charCodeAt(at + 1))) break;
    if (++words > mostWords) return undefined;
  }
  const closed = emphasised ? skipStars(text, at, end) : at;
  const separator = skipBlanks(text, closed, end);
  if (separator === end || !isSeparator(text, separator)) return undefined;
  const valueBegin = emphasised ? skipStars(text, separator + 1, end) : separator + 1;
  if (emphasised && closed === at && valueBegin === separator + 1) return undefined;
  const key = intern(text.slice(keyBegin, at));
  if (text.charAt(separator) === "=" && (words > 1 || !key.includes("-"))) return undefined;
  return { key, valueBegin };
}

function isSeparator(text: string, at: number): boolean {
  switch (text.charAt(at)) {
    case ":":
      return text.charAt(at + 1) !== ":" && !text.startsWith("//", at + 1);
    case "=":
      return text.charAt(at + 1) !== "=";
    default:
      return text.charAt(at) === "\uff1a";
  }
}

function skipStars(text: string, begin: number, end: number): number {
  let at = begin;
  while (at < end && at < begin + 3 && text.charAt(at) === "*") at++;
  return at;
}

function skipBlanks(text: string, begin: number, end: number): number {
  let at = begin;
  while (at < end && (text.charAt(at) === " " || text.charAt(at) === "\t")) at++;
  return at;
}
