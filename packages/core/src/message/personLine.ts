import { intern } from "../text/intern.ts";
import { remember } from "../text/remember.ts";
import { findSeparator, skipSpace, skipSpaceBack } from "./trailerSyntax.ts";

/** What a line `key: value` says, wherever it stands. */
interface PersonLine {
  readonly key: string;
  readonly value: string;
}

/**
 * A trailer that names a person, on one line and with a colon: a history has few of them, again and again, and looks
 * each up as a whole. Undefined for all others, whose ids and links are seldom seen twice.
 */
export function personLine(line: string): PersonLine | undefined {
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
