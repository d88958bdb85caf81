import { escapeExpression } from "../text/escapeExpression.ts";
import { remember } from "../text/remember.ts";

/**
 * The 1-based line on which words stand as whole words, in whatever case and with whatever white space between them;
 * undefined if nowhere. Lines that quote (`> …`) or that are indented like code are passed over. Linear time.
 */
export function findWords(words: string, lines: readonly string[]): number | undefined {
  const expression = expressionFor(words);
  const text = lines.map((line) => (quotation.test(line) ? "" : line)).join("\n");
  const found = expression.exec(text);
  return found ? text.slice(0, found.index).split("\n").length : undefined;
}

const quotation = /^(?: {0,3}>| {4}| {0,3}\t)/;

const expressionFor = remember((words) => {
  const [first = "", ...more] = words.trim().split(/\s+/u).map(escapeExpression);
  const text = [first, ...more].join("\\s+");
  // Where the words themselves end in a sign, as in `[x]`, any neighbour will do.
  const begin = inWord.test(first.slice(0, 1)) ? `(?<!${letter})` : "";
  const end = /[\p{L}\p{N}_]$/u.test(text) ? `(?!${letter})` : "";
  return new RegExp(`${begin}${text}${end}`, "iu");
});

const letter = "[\\p{L}\\p{N}_]";
const inWord = /[\p{L}\p{N}_]/u;
