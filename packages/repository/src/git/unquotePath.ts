/** Escapes of a path in quotes: git-config(1), `core.quotePath`, as in C. */
const escaped: Readonly<Record<string, string>> = { a: "\x07", b: "\b", t: "\t", n: "\n", v: "\v", f: "\f", r: "\r" };

/** A path as git prints it in a diff, in quotes if it is unusual: its bytes, one character each (latin1). */
export function unquotePath(text: string): string {
  const [, quoted] = /^"((?:[^"\\]|\\.)*)"$/s.exec(text) ?? [];
  if (quoted === undefined) return text;
  return quoted.replace(/\\(?:([0-7]{3})|(.))/gs, (_, octal: string | undefined, letter: string) =>
    octal === undefined ? (escaped[letter] ?? letter) : String.fromCharCode(Number.parseInt(octal, 8) & 255),
  );
}
