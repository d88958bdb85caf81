import type { KnownTools } from "../identity/knownTools.ts";
import { markMentions } from "./markMentions.ts";
import { adverb, any, article, means, named, some } from "./statementWords.ts";

const doing = "(?:authored|coded|created|generated|implemented|produced|wrote)";
const done = "(?:authored|coded|created|generated|implemented|produced|vibe[- ]coded|written)";
const todo = "(?:author|code|create|generate|implement|produce|write)";

const generation: readonly RegExp[] = [
  // This was written entirely by §. The tests are generated with §.
  `\\b${done} ${adverb}${means}${some(named)}`,
  // Claude Code wrote the parser.
  `(?:^|[ ,(])${some(named)} ${adverb}${doing}\\b`,
  // AI-generated
  `${any}[- ]${done}\\b`,
  // I used § to write the tests.
  `\\b(?:asked|had|let|prompted|used) ${article}${some(named)} (?:to )?${adverb}${todo}\\b`,
].map((form) => new RegExp(form, "u"));

/** Whether words about AI use say that a tool wrote something, and did not just help. */
export function saysGenerated(text: string, tools: KnownTools): boolean {
  const words = markMentions(text, tools);
  return words !== undefined && generation.some((form) => form.test(words));
}
