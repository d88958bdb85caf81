/**
 * Makes untrusted text safe to print on a terminal: control characters, escape sequences, directional overrides and
 * invisible characters become visible `\u{…}` escapes. Tabs and line feeds are escaped too: a finding is one line.
 */
export function neutralise(text: string): string {
  if (printableAscii.test(text)) return text;
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

/** Nearly every text is; it spares a hook the millisecond in which the expression with Unicode classes is compiled. */
const printableAscii = /^[\x20-\x7e]*$/;

/** The longest text of a message that is quoted in a finding, in characters. */
const longest = 400;

/** Neutralised, and cut where a hostile message would fill the screen. */
export function shorten(text: string): string {
  return neutralise(text.length > longest ? `${text.slice(0, longest)}…` : text);
}
