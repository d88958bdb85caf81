export type Accepts = (code: number) => boolean;

const backslash = 92;
const space: Accepts = (code) => code === 32 || (code >= 9 && code <= 13);
const digit: Accepts = (code) => code >= 48 && code <= 57;
export const isWordCharacter: Accepts = (code) =>
  digit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
const not =
  (accepts: Accepts): Accepts =>
  (code) =>
    !accepts(code);

/** What `\d`, `\w`, `\s` and their opposites accept, by the letter. */
export const shorthands: Readonly<Record<string, Accepts>> = {
  d: digit,
  D: not(digit),
  w: isWordCharacter,
  W: not(isWordCharacter),
  s: space,
  S: not(space),
};

/**
 * Reads `[abc]`, `[a-z]`, `[^a]` and, of a shell, `[!a]`, whose bracket opens at `at`. Undefined if it is not closed, or
 * holds what only one of the two dialects knows, such as `[:alpha:]`.
 */
export function readCharacterClass(
  text: string,
  at: number,
  dialect: "shell" | "perl",
): { readonly accepts: Accepts; readonly end: number } | undefined {
  let next = at + 1;
  const negated = text[next] === "^" || (dialect === "shell" && text[next] === "!");
  if (negated) next++;
  const members: Accepts[] = [];
  for (const first = next; next < text.length;) {
    if (text[next] === "]" && next > first) {
      const accepts: Accepts = (code) => members.some((member) => member(code)) !== negated;
      return { accepts, end: next + 1 };
    }
    if (text[next] === "[" && /[:.=]/.test(text.charAt(next + 1))) return undefined;
    const shorthand = text.charCodeAt(next) === backslash ? shorthands[text.charAt(next + 1)] : undefined;
    if (shorthand && dialect === "perl") {
      members.push(shorthand);
      next += 2;
      continue;
    }
    const low = readMember(text, next, dialect);
    if (!low) return undefined;
    next = low.end;
    const high = text[next] === "-" && text[next + 1] !== "]" ? readMember(text, next + 1, dialect) : low;
    if (!high) return undefined;
    next = high.end;
    members.push((code) => code >= low.code && code <= high.code);
  }
  return undefined;
}

/** One character of a class. An escaped letter of Perl's is not itself: `\t`, `\x41`. */
function readMember(text: string, at: number, dialect: "shell" | "perl"): { code: number; end: number } | undefined {
  const escaped = text.charCodeAt(at) === backslash;
  const code = text.codePointAt(escaped ? at + 1 : at);
  if (code === undefined || (escaped && dialect === "perl" && isWordCharacter(code))) return undefined;
  return { code, end: (escaped ? at + 1 : at) + (code > 0xffff ? 2 : 1) };
}
