import { findScissors } from "./findScissors.ts";
import { isSpace, lineBefore, skipSpace } from "./trailerSyntax.ts";

/** Offsets of a paragraph's first character and of the character after its last line. */
export interface Paragraph {
  readonly begin: number;
  readonly end: number;
}

/** The last paragraph to git, which is the only one that can hold trailers; `undefined` if there is only a title. */
export function findLastParagraph(text: string, commentString: string): Paragraph | undefined {
  const scissors = findScissors(text, commentString);
  const end = skipBlank(
    text,
    skipConflicts(text, scissors === -1 ? text.length : scissors, commentString),
    commentString,
  );
  for (let begin = end, lineEnd = end; begin > 0; lineEnd = begin) {
    begin = lineBefore(text, lineEnd);
    if (!isSpace(text.charCodeAt(begin)) || text.startsWith(commentString, begin)) continue;
    if (skipSpace(text, begin, lineEnd) === lineEnd) return { begin: lineEnd, end };
  }
  return undefined;
}

/**
 * Where a last run of comments, empty lines and `Conflicts:` lists begins. Old gits wrote such a list, with a tab before
 * each path, without comment characters after the trailers. Here a line of white space is not empty.
 */
function skipConflicts(text: string, end: number, commentString: string): number {
  let runBegin = end;
  let path = false;
  for (let begin = end, lineEnd = end; begin > 0; lineEnd = begin) {
    begin = lineBefore(text, lineEnd);
    const first = text.charAt(begin);
    if (text.startsWith("Conflicts:\n", begin)) path = false;
    else if (first === "\t") path = true;
    else if (first !== "\n" && !text.startsWith(commentString, begin)) break;
    if (!path) runBegin = begin;
  }
  return runBegin;
}

/** Where a last run of comments and blank lines begins. */
function skipBlank(text: string, end: number, commentString: string): number {
  for (let begin = end, lineEnd = end; begin > 0; lineEnd = begin) {
    begin = lineBefore(text, lineEnd);
    if (skipSpace(text, begin, lineEnd) < lineEnd && !text.startsWith(commentString, begin)) return lineEnd;
  }
  return 0;
}
