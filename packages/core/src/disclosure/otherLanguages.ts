import type { KnownTools } from "../identity/knownTools.ts";
import { madeWhenRead } from "../identity/madeWhenRead.ts";
import { japaneseAndChinese } from "./japaneseAndChinese.ts";
import { spacedLanguages, type Language } from "./languages.ts";
import { markMentions } from "./markMentions.ts";

/** A word without which none of them speaks of use. */
const ofUse =
  /erstellt|erzeugt|generiert|geschrieben|verfasst|entwickelt|umgesetzt|implementiert|programmiert|benutzt|verwendet|genutzt|eingesetzt|unterstützt|gefragt|demandé|écrit|généré|rédigé|créé|développé|réalisé|utilisé|scrit[oa]|erad[oa]|cread[oa]|criad[oa]|hech[oa]|feit[oa]|desarrollad|desenvolvid|utiliz|usad[oa]|\bus(?:ei|é|ó)|генериров|написан|создан|сделан|разработан|использов|помощ|生成|作成|書|使|利用|用い|开发|開發|实现|實現|编写|編寫|撰写|撰寫|完成|借助/i;
/** The names that most people who write so have for AI: to look for these costs least. */
const names = ["GPT", "Claude", "Copilot", "Gemini", "Codex", "Cursor", "AI", "KI", "IA", "ИИ", "LLM", "ейросет"];

/** Whether a text may say so in one of these languages. */
export function mayStateElsewhere(text: string): boolean {
  return names.some((name) => text.includes(name)) && ofUse.test(text);
}

/** Whether words name AI as one of these languages does. */
export function namesAiElsewhere(words: string): boolean {
  return words.search(expressions.ai) !== -1;
}

/** What a sentence in one of these languages says of AI in the change. */
export function readElsewhere(sentence: string, tools: KnownTools): "used" | "denied" | undefined {
  if (!ofUse.test(sentence)) return undefined;
  const { ai, seams } = expressions;
  const marked = markMentions(sentence.replace(ai, "AI").replace(seams, " "), tools);
  if (marked === undefined) return undefined;
  const words = marked.replaceAll("’", "'").replace(expressions.spaces, "");
  if (expressions.denials.some((form) => form.test(words))) return "denied";
  return expressions.uses.some((form) => form.test(words)) ? "used" : undefined;
}

const scripts = "\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af";

/** Made when they are read: most hooks read none of them, and a class of Unicode takes most of a millisecond. */
const expressions = madeWhenRead({
  ai: () =>
    /(?<![\p{L}\p{M}\w-])(?:KI|IA|ИИ|нейросет\p{L}*|künstlich\p{L}* Intelligenz|intelligence artificielle|intelig[eê]ncia artificial)(?!\p{L}|\w)|人工知能|人工智能/gu,
  /** `Claude Codeで` */
  seams: () => new RegExp(`(?<=[\\w)])(?=[${scripts}])|(?<=[${scripts}])(?=\\w)`, "gu"),
  spaces: () => new RegExp(` (?=[${scripts}])|(?<=[${scripts}]) `, "gu"),
  uses: () => compile(({ uses }) => uses),
  denials: () => compile(({ denials }) => denials),
});

function compile(formsOf: (language: Language) => readonly string[]): RegExp[] {
  return [...spacedLanguages, japaneseAndChinese].flatMap(formsOf).map((form) => new RegExp(form, "u"));
}
