import { neutralise } from "../text/neutralise.ts";

/** Items of a list; a line that is indented belongs to the one above it. */
export function bullets(lines: readonly string[], introduction?: string): string[] {
  if (lines.length === 0) return [];
  const items = lines.map((line) => `${line.startsWith(" ") ? "  " : ""}- ${escapeMarkdown(line.trim())}`);
  return introduction === undefined ? items : [introduction, "", ...items];
}

/** A block of code that a reader copies. */
export function fenced(lines: readonly string[]): string[] {
  return ["```text", ...lines.map(neutralise), "```"];
}

/** A comment, which its readers see while they write. */
export function comment(lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const [first = "", ...rest] = lines.map((line) => neutralise(line).replace(/--(!?)>/gu, "-$1>"));
  const last = rest.pop();
  return last === undefined ? [`<!-- ${first} -->`] : [`<!-- ${first}`, ...rest, `${last} -->`];
}

/** Shows a line of text as it is, where Markdown would read markup: globs, <words>, an item that looks like a heading. */
export function escapeMarkdown(line: string): string {
  return (
    neutralise(line)
      // Shown as one, and formatters make them one.
      .replace(/ {2,}/gu, " ")
      .replace(/[\\*<`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\](?=\()/gu, String.raw`\$&`)
      .replace(/^(?:[#>+-]|\d{1,9}(?=[.)]))/u, (mark) => (/\d/u.test(mark) ? `\u{200b}${mark}` : `\\${mark}`))
      .replace(/^\u{200b}(\d{1,9})([.)])/u, String.raw`$1\$2`)
  );
}
