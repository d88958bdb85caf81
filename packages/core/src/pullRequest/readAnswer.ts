import type { MarkdownLine } from "./readMarkdown.ts";
import { wordsOf } from "../text/words.ts";

/** What an author's own words say: AI was used, or it was not. */
export type Answer = "yes" | "no";

const longestDenial = 120;
const denial =
  /^(?:no|none|nope|not|nothing|n a|na|never|without|false)\b|\b(?:no|without) (?:ai|llms?)\b|\bnot used\b|\b(?:did not|didn t|have not|haven t) used?\b/;
const reserve = /\b(?:but|except|apart|besides|however|only|other than|yes)\b/;

/**
 * Reads lines of prose; undefined if nobody wrote any: questions of the template (`prompts`), labels that wait for a
 * value and boxes that are not ticked are no answer.
 */
export function readAnswer(
  lines: readonly MarkdownLine[],
  prompts: readonly string[],
  negative: readonly string[],
): Answer | undefined {
  const asked = new Set(prompts.map(wordsOf));
  const written = lines
    .filter(({ kind, text, checked }) => (kind === "text" ? !text.endsWith(":") : checked === true))
    .map(({ text }) => wordsOf(text))
    .filter((words) => words !== "" && !asked.has(words));
  const [first] = written;
  if (first === undefined) return undefined;
  return written.length === 1 && denies(first, negative) ? "no" : "yes";
}

/** Whether a short answer says that no AI was used, without a reserve. */
export function denies(answer: string, negative: readonly string[]): boolean {
  const words = wordsOf(answer);
  if (negative.some((one) => wordsOf(one) === words)) return true;
  return words.length <= longestDenial && denial.test(words) && !reserve.test(words);
}
