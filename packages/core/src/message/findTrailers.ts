import { intern } from "../text/intern.ts";
import { remember } from "../text/remember.ts";
import {
  findSeparator,
  skipSpace,
  skipSpaceBack,
  isSpace,
  lineAfter,
  skipContinuation,
  unfold,
} from "./trailerSyntax.ts";
import type { Paragraph } from "./findLastParagraph.ts";
import type { Trailer } from "./message.ts";

/** What git's configuration says about trailers. */
export interface TrailerOptions {
  /** `trailer.separators`; `:` if unset. */
  readonly separators?: string;
  /**
   * Every `<name>` of a `trailer.<name>.…` setting and every `trailer.<name>.key`. A line whose key is the beginning of
   * one of them, in any case, may share its paragraph with prose, as `Signed-off-by: ` may. Git also prints the
   * configured key in place of the written one; the written one is kept here, because it is what a commit stores.
   */
  readonly keys?: readonly string[];
  /** `core.commentChar` or `core.commentString`; `#` if unset. */
  readonly commentString?: string;
}

/**
 * The trailers of a message's last paragraph, as `git interpret-trailers --parse` prints them; `undefined` if the
 * paragraph is not a trailer block. It is one if all its lines are trailers, or if git wrote or knows one of them
 * and at least a quarter are trailers. A block may have no trailer that is printed: `(cherry picked from commit …)`.
 *
 * @param firstLine 1-based line on which the paragraph begins
 */
export function findTrailers(
  text: string,
  paragraph: Paragraph,
  firstLine: number,
  options: TrailerOptions = {},
): readonly Trailer[] | undefined {
  const { separators = ":", keys = [], commentString = "#" } = options;
  const { begin, end } = paragraph;
  const usual = separators === ":" && keys.length === 0;
  const trailers: Trailer[] = [];
  let counted = 0;
  let others = 0;
  let recognised = false;
  let line = firstLine;
  for (let at = begin, next: number; at < end; at = next, line++) {
    next = lineAfter(text, at, end);
    if (text.startsWith(commentString, at)) continue;
    const continued = next < end && isSpace(text.charCodeAt(next));
    const person = usual && !continued ? personLine(text.slice(at, next)) : undefined;
    if (person) {
      counted++;
      recognised ||= isWrittenByGit(text, at);
      trailers.push({ key: person.key, value: person.value, line });
      continue;
    }
    const separator = findSeparator(text, at, next, separators);
    const byGit = isWrittenByGit(text, at);
    if (separator === -1 && !byGit) {
      // An indented line here continues no trailer: those have been read with theirs.
      others++;
      continue;
    }
    counted++;
    recognised ||= byGit || (keys.length > 0 && isConfigured(text.slice(at, separator), keys));
    const valueEnd = continued ? skipContinuation(text, next, end) : next;
    if (separator !== -1) {
      const key = intern(text.slice(at, skipSpaceBack(text, at, separator)));
      const value = unfold(text, separator + 1, valueEnd);
      trailers.push({ key, value: value.length > longestCommon ? value : intern(value), line });
    }
    for (; next < valueEnd; line++) next = lineAfter(text, next, end);
  }
  return (recognised ? counted * 3 >= others : counted > 0 && others === 0) ? trailers : undefined;
}

/** Characters of a value that may come again; an id or a link has more. */
const longestCommon = 40;

function isWrittenByGit(text: string, begin: number): boolean {
  return text.startsWith("Signed-off-by: ", begin) || text.startsWith("(cherry picked from commit ", begin);
}

function isConfigured(written: string, keys: readonly string[]): boolean {
  return keys.some((key) => key.slice(0, written.length).toLowerCase() === written.toLowerCase());
}

/** What a line `key: value` says, wherever it stands. */
interface PersonLine {
  readonly key: string;
  readonly value: string;
}

/**
 * A trailer that names a person, on one line and with a colon: a history has few of them, again and again, and looks
 * each up as a whole. Undefined for all others, whose ids and links are seldom seen twice.
 */
function personLine(line: string): PersonLine | undefined {
  return line.includes(" <") ? read(line) : undefined;
}

const read = remember((line): PersonLine | undefined => {
  const separator = findSeparator(line, 0, line.length, ":");
  if (separator === -1) return undefined;
  const end = skipSpaceBack(line, separator + 1, line.length);
  return {
    key: intern(line.slice(0, skipSpaceBack(line, 0, separator))),
    value: intern(line.slice(skipSpace(line, separator + 1, end), end)),
  };
});
