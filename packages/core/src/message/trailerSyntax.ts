const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const hyphen = 45;

/** White space to git; vertical tab, form feed and Unicode's spaces are ordinary characters. */
export function isSpace(code: number): boolean {
  return code === space || code === tab || code === lineFeed || code === carriageReturn;
}

export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

export function isKeyCharacter(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === hyphen;
}

/** Offset of the first character from `begin` that is not white space; `end` if there is none. */
export function skipSpace(text: string, begin: number, end: number): number {
  let at = begin;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Offset after the last character before `end` that is not white space; `begin` if there is none. */
export function skipSpaceBack(text: string, begin: number, end: number): number {
  let at = end;
  while (at > begin && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Offset of the line that ends at `end`, its line feed included. */
export function lineBefore(text: string, end: number): number {
  return end < 2 ? 0 : text.lastIndexOf("\n", end - 2) + 1;
}

/** Offset of the line after the one that holds `at`; `end` if there is none. */
export function lineAfter(text: string, at: number, end: number): number {
  const lineEnd = text.indexOf("\n", at);
  return lineEnd === -1 || lineEnd >= end ? end : lineEnd + 1;
}

/** Offset of the separator in a line `key`, blanks, separator; -1 if the line has another form. */
export function findSeparator(text: string, begin: number, end: number, separators: string): number {
  let blank = false;
  for (let at = begin; at < end; at++) {
    const code = text.charCodeAt(at);
    // A separator may be a hyphen, a letter or a blank.
    if (separators === ":" ? code === 58 : separators.includes(text.charAt(at))) return at > begin ? at : -1;
    if (at > begin && (code === space || code === tab)) blank = true;
    else if (blank || !isKeyCharacter(code)) return -1;
  }
  return -1;
}

/** Offset after the indented lines from `begin` on, which continue the line before. */
export function skipContinuation(text: string, begin: number, end: number): number {
  let at = begin;
  while (at < end && isSpace(text.charCodeAt(at))) {
    const next = lineAfter(text, at, end);
    if (skipSpace(text, at, next) === next) return at;
    at = next;
  }
  return at;
}

/** A value on one line: each line break, with the white space after it, is one blank. */
export function unfold(text: string, begin: number, end: number): string {
  const last = skipSpaceBack(text, begin, end);
  let at = skipSpace(text, begin, last);
  let lineEnd = text.indexOf("\n", at);
  if (lineEnd === -1 || lineEnd >= last) return text.slice(at, last);
  const lines: string[] = [];
  for (; lineEnd !== -1 && lineEnd < last; lineEnd = text.indexOf("\n", at)) {
    lines.push(text.slice(at, lineEnd));
    at = skipSpace(text, lineEnd, last);
  }
  lines.push(text.slice(at, last));
  return lines.join(" ");
}
