import type { Question } from "../disclosure/readStatement.ts";

const ai = "(?:generative |gen )?(?:ai|llm)(?: tools?| agents?| assistants?)?";
const ending = "(?: ?\\([^()]{0,60}\\))? ?[:?]?:?(?= |$)";
const disclosing = new RegExp(
  `^\\P{L}{0,8}(?:${ai}[ -](?:use[ -]|usage[ -]|generation[ -]|assistance[ -]|tools?[ -])?(?:declaration|disclosure|disclaimer|statement|transparency)s?|disclosure of (?:the )?(?:use of )?${ai}(?: use| usage)?)${ending}`,
  "iu",
);
const asking = new RegExp(
  `^\\P{L}{0,8}(?:was|were|did|do|does|has|have|is|are|how) (?=[^?.:]*\\b(?:assist|author|contribut|creat|code|generat|help|involv|made|us|writ|wrote))[^?.:]{0,60}\\b(?:ai|llms?)\\b[^?.:]{0,60}\\?:?`,
  "iu",
);
const topical = new RegExp(
  `^[^\\p{L}%]{0,8}(?:${ai}[ -](?:assist(?:ance|ant|ed)|contribution|generated|help|involvement|usage|used?)(?: level)?|(?:ai|llm) tool(?:s|ing)|use[ds]? (?:of )?${ai})(?: ?\\([^()]{0,60}\\))?(?: ?[:?]:?(?= |$)|$)`,
  "iu",
);

/** How a topic begins, and a question ends: to compile what follows takes a hook 4 ms. */
const topicBegins = /^[^a-z]{0,16}(?:ai|disclosure|gen|llm|use)/i;

/**
 * The question that words begin with, be it a heading or a key: `AI usage:`, `Was AI used?`.
 *
 * @param words of a paragraph, as one line without its markup
 * @param written its first line, as it was typed
 */
export function topicOf(
  words: string,
  written: string,
): { readonly question: Question; readonly length: number } | undefined {
  const begins = topicBegins.test(words);
  if (!begins && !words.includes("?")) return undefined;
  const sure = disclosing.exec(words) ?? asking.exec(words);
  if (sure && (/[:?]$/u.test(sure[0]) || sure[0].length === words.length))
    return { question: "ai", length: sure[0].length };
  const topic = begins ? topical.exec(words) : null;
  // Only a heading of a description is emphasised; without, the words may name a part of the program.
  const question = /^\s*(?:[-*+] +)?(?:\*\*|__|[*_](?=\S)|#)/u.test(written) ? "ai" : "topic";
  return topic ? { question, length: topic[0].length } : undefined;
}
