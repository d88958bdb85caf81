/** Where the source of a list or an object stands, and that of its items. */
export interface Container {
  readonly start: number;
  readonly end: number;
  readonly items: readonly { readonly start: number; readonly end: number }[];
}

/** Blanks and comments, and a comma; a comment that ends on its line, with the blanks before it. */
const comma = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*,/uy;
const restOfLine = /[^\S\r\n]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[^\S\r\n]*)?(?=\r?\n)/uy;

/** The text with one more item at the end of a list or an object, in the style of the others; nothing else changes. */
export function insertItem(text: string, { start, end, items }: Container, source: string): string {
  const last = items.at(-1);
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  if (!last) {
    const inner = text.slice(start + 1, end - 1);
    const blank = text[start] === "{" && !inner.includes("\n") ? " " : "";
    if (!inner.includes("\n")) return put(text, end - 1, `${blank}${source}${blank}`);
    return put(text, end - 1 - indentBefore(text, end - 1).length, `${indentBefore(text, end - 1)}  ${source}${eol}`);
  }
  const before = items.at(-2)?.end ?? start + 1;
  const ownLine = text.slice(before, last.start).includes("\n");
  if (!ownLine) return put(text, last.end, `, ${source}`);
  const trailing = matchAt(comma, text, last.end);
  const after = last.end + (trailing?.length ?? 0);
  const line = after + (matchAt(restOfLine, text, after)?.length ?? 0);
  const added = `${eol}${indentBefore(text, last.start)}${source}${trailing === undefined ? "" : ","}`;
  return trailing === undefined ? put(put(text, line, added), last.end, ",") : put(text, line, added);
}

const put = (text: string, at: number, added: string) => text.slice(0, at) + added + text.slice(at);

const indentBefore = (text: string, at: number) => /[^\S\n]*$/u.exec(text.slice(0, at))?.[0] ?? "";

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
