import { namesNobody } from "../identity/person.ts";
import { deniesUse, hasException } from "./deniesUse.ts";
import { saysUse, speaksOfUse } from "./saysUse.ts";
import { any, article, named } from "./statementWords.ts";

const no =
  /^(?:[✗✘❌🚫x] ?)?(?:no|none|nope|nah|not|nothing|never|without|false|nil|zero|unused|n\/?a|n\.a\.?|0 ?%?|[-–—✗✘❌🚫]$|(?:i|we) (?:do|did|have) not(?: use (?:any|it)| used (?:any|it))?[.!]*$)(?![\w%/])/u;
/** German, Dutch, Swedish, French, Spanish, Portuguese, Italian, Polish, Russian, Chinese, Japanese, Korean. */
const noElsewhere =
  /^(?:(?:nein|nej|nee|non|não|nie|нет|无|無|なし)(?=[ .,;:!。，(]*$|[.,;:。，])|(?:keine?|geen|inga|aucune?|ning[uú]n[ao]?|nada|nenhuma?|nessun[ao]?|brak)(?![a-z-])|не использовал|没有|沒有|未使用|使っていません|없음)/u;
const byHand =
  /\b(?:hand[- ]?(?:written|typed|coded|crafted|made)|(?:written|typed|made|coded|done) (?:entirely |all )?by (?:hand|me|myself|humans?|a human|a person|people)|by hand|(?:human|person)[- ](?:only|written|made|authored)|(?:all|entirely|fully|purely|100 ?%|completely) (?:human|manual|mine|my own|by hand)|(?:all|only|just|entirely|purely|100 ?%) me|only humans?|manual(?:ly)?|my own (?:work|words))\b|^(?:i|we) (?:coded|did|made|typed|wrote) (?:all|every|it all|the whole|(?:\w+ ){1,3}(?:myself|ourselves))/u;
const yes =
  /^(?:only |just )?(?:[1-9]\d{0,2} ?%[ .]*$|y|yes|yep|yeah|true|some|partly|partial(?:ly)?|mostly|fully|entirely|used|assisted|generated|for (?:the )?(?:code|tests?|docs|documentation|research|review|boilerplate|translation|wording|spelling|grammar)|(?:code|tests?|docs|documentation|research|refactoring|boilerplate|translation|autocomplet\w*|completions?|drafting|brainstorming)(?![\w-]| (?:is|are|was|were|has|have)\b))/u;
const inAnswer = new RegExp(
  `^(?:${article}|via |with |using |by )*${named}|${any}.{0,40}${speaksOfUse.source}|${speaksOfUse.source}.{0,40}${any}`,
  "u",
);

/** `see the policy page`: what is said elsewhere. */
const elsewhere =
  /^(?:please )?(?:(?:as )?(?:described|explained|mentioned|noted|stated) (?:above|below|in)|see|cf\.?|refer to)\b/u;

const namedTool = new RegExp(named, "u");
const anyMention = new RegExp(any, "u");
const withTool = new RegExp(`\\b(?:with|by|using|via|asked|from) ${article}${named}`, "u");
const negation = /\b(?:no|none|not|never|without|off|disabled|nor|neither)\b/u;

/** What marked words answer where somebody asks whether AI was used; of a `topic`, only words that plainly answer. */
export function readAnswerWords(words: string, topic: boolean): "used" | "denied" | undefined {
  const denied =
    no.test(words) ||
    noElsewhere.test(words) ||
    namesNobody(words) ||
    deniesUse(words) ||
    (byHand.test(words) && !namedTool.test(words));
  if (denied) return hasException(words) || usesInClause(words) ? "used" : "denied";
  if (elsewhere.test(words) && !anyMention.test(words)) return undefined;
  if (!topic || yes.test(words) || saysUse(words)) return "used";
  return inAnswer.test(words) ? "used" : undefined;
}

/** `no (tests: Claude)`, `No problem finding it with Claude`, but not `no (Copilot is off)`. */
function usesInClause(words: string): boolean {
  if (withTool.test(words) && !deniesUse(words) && !/^not\b/u.test(words)) return true;
  const [, ...clauses] = words.split(/[,:()]| - /u);
  return clauses.some((clause) => anyMention.test(clause) && !negation.test(clause));
}
