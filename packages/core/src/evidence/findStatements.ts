import type { KnownTools } from "../identity/knownTools.ts";
import { creditLines } from "./credit.ts";
import { mayMention } from "./mayMention.ts";
import { readStatements, type FoundStatement } from "./readStatements.ts";

/**
 * What a text says of AI, paragraph by paragraph: in a sentence, behind a key (`AI usage: none`), or below a heading
 * (`### AI Disclosure`). Quotations, fenced code and what a tool appended are nobody's words.
 */
export function findStatements(text: string, tools: KnownTools): readonly FoundStatement[] {
  // Evidence and three rules ask for those of one message, and so does each policy that judges it.
  if (lastRead?.text !== text || lastRead.tools !== tools)
    lastRead = {
      text,
      tools,
      found: mayMention(text.replace(creditLines, ""), tools) ? readStatements(text, tools) : [],
    };
  return lastRead.found;
}

let lastRead:
  | { readonly text: string; readonly tools: KnownTools; readonly found: readonly FoundStatement[] }
  | undefined;
