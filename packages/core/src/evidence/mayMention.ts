import { namesAiElsewhere } from "../disclosure/otherLanguages.ts";
import type { KnownTools } from "../identity/knownTools.ts";

const kinds = /\b(?:a\.?i\b|agents?|assistants?|chatbots?|gpt|intelligence|llms?|models?|vibe)/i;

/** Where a mention may begin: see `begins` in markMentions. Many names are ordinary words otherwise: block, open. */
const nameStart =
  /(?<![A-Za-z-])(?:[A-Z][A-Za-z]*|(?=[a-z])(?<=\b(?:asked|by|used|using|via|with)[^A-Za-z]+)[a-z]+|[a-z]+(?=(?:-[a-z]+)*[- ]?\d))/g;

/** Whether words may name an AI: most messages do not, nor most paragraphs of others, and need not be read. */
export function mayMention(words: string, { nameBeginnings }: KnownTools): boolean {
  // Names in other letters begin with none of these.
  if (kinds.test(words) || nameBeginnings.has("")) return true;
  const isNamed = words.match(nameStart)?.some((word) => nameBeginnings.has(word.toLowerCase())) ?? false;
  return isNamed || namesAiElsewhere(words);
}
