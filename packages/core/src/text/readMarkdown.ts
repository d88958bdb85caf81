import { hideComments } from "./hideComments.ts";

/** A line of a description as its readers see it: without comments and markup. */
export interface MarkdownLine {
  /** 1-based. */
  readonly line: number;
  readonly kind: "text" | "heading" | "checkbox";
  readonly text: string;
  /** The line with its markup. */
  readonly written: string;
  /** Of a heading: 1 to 6, and 7 for a bold line that stands for one. */
  readonly level?: number;
  /** Of a checkbox: `[x]` or `[X]`. */
  readonly checked?: boolean;
  /** It begins an item of a list, and so continues no line above it. */
  readonly item?: true;
  /** Behind a `>`: somebody else's words. */
  readonly quoted?: true;
}

/**
 * The lines of GitHub Flavored Markdown that say something: no blank ones, no comments, no fenced code.
 * Block structure as in https://github.github.com/gfm/, read line by line, in linear time.
 */
export function readMarkdown(body: string): MarkdownLine[] {
  const lines: MarkdownLine[] = [];
  let afterText = false;
  let inAlert = false;
  for (const [index, text] of hideComments(body).entries()) {
    const line = index + 1;
    const last = lines.at(-1);
    if (afterText && last && /^ {0,3}(?:=+|-+)[ \t]*$/.test(text)) {
      lines[lines.length - 1] = { ...last, kind: "heading", level: text.includes("=") ? 1 : 2 };
      afterText = false;
      continue;
    }
    const opens = alert.test(text);
    inAlert = opens || (inAlert && quotation.test(text));
    const read = opens ? undefined : readLine(text, line, inAlert);
    // A setext heading is a paragraph of one line with a rule below.
    afterText = read?.kind === "text" && last?.line !== index;
    if (read && read.text !== "") lines.push(read);
  }
  return lines;
}

const atxHeading = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const boldLine = /^ {0,3}(\*\*|__)(?=[^\s*_])/;
const listItem = /^[ \t>]{0,40}(?:[-*+]|\d{1,9}[.)])[ \t]+/;
const quotation = /^ {0,3}>/;
/** A box of the author's own: https://docs.github.com/en/get-started/writing-on-github (alerts). */
const alert = /^ {0,3}> ?\[!(?:caution|important|note|tip|warning)\][ \t]*$/i;
const box = /^\[([ xX])\](?=[ \t]|$)/;

function readLine(text: string, line: number, inAlert: boolean): MarkdownLine | undefined {
  const written = text;
  const heading = atxHeading.exec(text);
  if (heading) {
    const level = heading[1]?.length ?? 1;
    return { line, kind: "heading", level, text: plainText(text.slice(heading[0].length)), written };
  }
  const bold = boldLine.exec(text)?.[1];
  if (bold !== undefined && isWhollyBold(text.trim(), bold)) {
    return { line, kind: "heading", level: 7, text: plainText(text), written };
  }
  const item = listItem.exec(text);
  const content = text.slice(item?.[0].length ?? 0);
  const ticked = item && box.exec(content);
  if (ticked) {
    return { line, kind: "checkbox", checked: ticked[1] !== " ", text: plainText(content.slice(3)), written };
  }
  const quoted = !inAlert && quotation.test(text);
  return {
    line,
    kind: "text",
    text: plainText(content),
    written,
    ...(item && { item: true }),
    ...(quoted && { quoted }),
  };
}

/** `**AI disclosure**` or `**AI disclosure:**`, and nothing beside it. */
function isWhollyBold(text: string, mark: string): boolean {
  const end = text.endsWith(":") ? text.length - 1 : text.length;
  return text.indexOf(mark, mark.length) === end - mark.length && end > 2 * mark.length;
}

/** Characters that most lines of prose do not have. */
const markup = /[*_`[\]<>#\t]| {2}/;

/** Without emphasis, code marks, link targets and tags, and with single blanks. */
function plainText(text: string): string {
  if (!markup.test(text)) return text.trim();
  return text
    .replace(/\]\([^()\s]{0,2000}\)/g, "]")
    .replace(/<\/?[A-Za-z][^<>]{0,200}>/g, "")
    .replace(/[*_`[\]]/g, "")
    .replace(/[ \t]+/g, " ")
    .replace(/^[> ]+/, "")
    .replace(/^#+ /, "")
    .trim();
}
