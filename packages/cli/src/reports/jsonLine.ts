/**
 * Data as JSON on one line that is safe to print: what a terminal could obey, what some programs take for a line's end
 * (U+2028, U+0085), and what a CI log takes for a command anywhere in a line is written as an escape. The data stay
 * the same.
 * @see https://github.com/actions/runner/issues/4692 for `##[`
 */
export function jsonLine(data: unknown): string {
  const json = JSON.stringify(data);
  const printable = printableAscii.test(json) ? json : json.replace(unprintable, asEscape);
  return printable.includes("##") ? printable.replaceAll("##", String.raw`#\u0023`) : printable;
}

const printableAscii = /^[\x20-\x7e]*$/;
const unprintable = /[\p{C}\p{Zl}\p{Zp}]/gu;

function asEscape(character: string): string {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`)
    .join("");
}
