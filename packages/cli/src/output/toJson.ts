/** Data as JSON for people and programs, with a line for each value. It is as safe to print as `jsonLine` makes it. */
export function toJson(data: unknown): string {
  return printable(JSON.stringify(data, null, 2));
}

/**
 * Data as JSON on one line that is safe to print: what a terminal could obey, what some programs take for a line's end
 * (U+2028, U+0085), and what a CI log takes for a command anywhere in a line is written as an escape. The data stay
 * the same.
 * @see https://github.com/actions/runner/issues/4692 for `##[`
 */
export function jsonLine(data: unknown): string {
  return printable(JSON.stringify(data));
}

function printable(json: string): string {
  // Names have a few letters beyond ASCII; only these are looked up among Unicode's kinds of characters.
  const escaped = json.replace(beyondAscii, (run) => run.replace(unprintable, asEscape));
  return escaped.includes("##") ? escaped.replaceAll("##", String.raw`#\u0023`) : escaped;
}

const beyondAscii = /[^\n\x20-\x7e]+/g;
const unprintable = /[\p{C}\p{Zl}\p{Zp}]/gu;

function asEscape(character: string): string {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`)
    .join("");
}
