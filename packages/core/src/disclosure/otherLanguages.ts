import type { KnownTools } from "../identity/knownTools.ts";
import { madeWhenRead } from "../identity/madeWhenRead.ts";
import { anyOf, type Form } from "./anyOf.ts";
import { japaneseAndChinese } from "./japaneseAndChinese.ts";
import type { Language } from "./languageForms.ts";
import { spacedLanguages } from "./languages.ts";
import { markMentions } from "./markMentions.ts";
import { moreLanguages } from "./moreLanguages.ts";

/** The names that most people who write so have for AI: to look for these costs least. */
const names = ["GPT", "Claude", "Copilot", "Gemini", "Codex", "Cursor", "AI", "KI", "IA", "ИИ", "LLM", "ейросет"];

/** Whether a text may say so in one of these languages. */
export function mayStateElsewhere(text: string): boolean {
  return names.some((name) => text.includes(name)) && expressions.ofUse.test(text);
}

/** Whether words name AI as one of these languages does. */
export function namesAiElsewhere(words: string): boolean {
  return words.search(expressions.ai) !== -1;
}

/** What a sentence in one of these languages says of AI in the change. */
export function readElsewhere(sentence: string, tools: KnownTools): "used" | "denied" | undefined {
  if (!expressions.ofUse.test(sentence)) return undefined;
  const { ai, seams, spaces, denies, uses } = expressions;
  const marked = markMentions(sentence.replace(ai, "AI").replace(seams, " "), tools);
  if (marked === undefined) return undefined;
  const words = marked.replaceAll("’", "'").replace(spaces, "");
  return denies(words) ? "denied" : uses(words) ? "used" : undefined;
}

const scripts = "\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af";

/** Made when they are read: most hooks read none of them, and a class of Unicode takes most of a millisecond. */
const expressions = madeWhenRead({
  /** A word without which none of them speaks of use. */
  ofUse: () =>
    new RegExp(
      allLanguages()
        .map((language) => language.ofUse)
        .join("|"),
      "i",
    ),
  ai: () =>
    /(?<![\p{L}\p{M}\w-])(?:KI|IA|ИИ|нейросет\p{L}*|künstlich\p{L}* Intelligenz|intelligence artificielle|intelig[eê]ncia artificial|intelligenza artificiale|kunstmatige intelligentie|sztuczn\p{L}* inteligencj\p{L}*)(?!\p{L}|\w)|人工知能|人工智能|인공지능/gu,
  /** `Claude Codeで` */
  seams: () => new RegExp(`(?<=[\\w)])(?=[${scripts}])|(?<=[${scripts}])(?=\\w)`, "gu"),
  spaces: () => new RegExp(` (?=[${scripts}])|(?<=[${scripts}]) `, "gu"),
  uses: () => anyOf(formsOf(({ uses }) => uses)),
  denies: () => anyOf(formsOf(({ denials }) => denials)),
});

function allLanguages(): readonly Language[] {
  return [...spacedLanguages, ...moreLanguages, japaneseAndChinese];
}

function formsOf(some: (language: Language) => readonly string[]): Form[] {
  return allLanguages().flatMap((language) => some(language).map((form) => [language.ofUse, form] as const));
}
