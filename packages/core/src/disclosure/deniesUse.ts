import { anyOf } from "./anyOf.ts";
import { adverb, any, article, change, helped, made, noun } from "./statementWords.ts";

const part = "(?:bit|byte|character|code|commit|file|line|part|test|word)s?(?: of code)?";
const person = "(?:me|us|myself|ourselves|hand|humans?|a human|a person|people)";
const tool = `${article}${any}(?:[- ]${noun})*`;

const deniesSo = anyOf([
  // Not a single line was written by AI.
  [
    "^none|^nothing|^no |^not &was |were |is |are |been |come|came",
    `^(?:none|nothing|(?:no|not (?:a|an|one|even one)) (?:single )?${part}) (?:here |(?:in|of) (?:it|this|the) (?:\\w+ ){0,2})?(?:was|were|is|are|has been|have been|comes?|came) .{0,40}${any}`,
  ],
  // Neither Claude nor ChatGPT wrote this. Neither I nor my colleagues used AI.
  [
    "^neither ",
    `^neither ${tool}(?:,? (?:or|nor) (?:an? agent|${tool}))+ (?:was|were|has|have|had|did|wrote|touched|contributed|made)\\b`,
  ],
  ["^neither &used |asked ", `^neither (?:i|we) (?:or|nor) (?:\\w+ ){1,3}(?:used|asked) ${tool}`],
  [
    "nobody|no one|no person|none of us",
    `\\b(?:nobody|no one|no person|none of us)(?: here)?(?: has| have)? (?:used|asked) ${tool}`,
  ],
  // At no point did I use AI. I avoided AI. I did not let Claude write it.
  ["at no ", `\\bat no (?:point|stage|time)\\b.{0,30}${any}`],
  [
    "avoid|refuse|refrain|abstain|decided",
    `\\b(?:i|we)(?: have)? ${adverb}(?:avoid(?:ed)?|refused? to use|refrain(?:ed)? from|abstain(?:ed)? from|decided against) (?:using |the use of )?${tool}`,
  ],
  [
    "not let|not allow|not have|never let|never allow|never have",
    `\\b(?:i|we) (?:did|do|have|would) (?:not|never) (?:let|allow|have) ${tool}`,
  ],
  ["^not ", `^not (?:using|${made} (?:by|with|using|via)) ${tool}`],
  // AI had no part in this. Copilot wrote none of it. I had Copilot off.
  [
    " no | zero & in ",
    `${any}(?:[- ]${noun})* (?:has|had|have|plays?|played) (?:no|zero) (?:hand|involvement|part|role|say|share) in (?:it|this|these|any|my|the (?:\\w+ ){0,2}?${change})\\b`,
  ],
  [
    "none|nothing|no |not |0 |zero &contributed|did|generated|made|produced|touched|wrote",
    `${any}(?:[- ]${noun})* ${adverb}(?:contributed|did|generated|made|produced|touched|wrote) (?:none|nothing|no (?:single )?${part}|not (?:a|one) (?:single )?${part}|(?:0|zero) ${part})\\b`,
  ],
  [
    "disabled|off",
    `\\b(?:i|we) (?:had|kept|left|switched|turned) ${tool} (?:disabled|off)\\b|${any}(?:[- ]${noun})* (?:was|were) (?:disabled|(?:switched |turned )?off) (?:as|when|while) (?:i|we)\\b`,
  ],
  ["none &used", `${any}.{0,40}\\bnone (?:of (?:it|them) )?(?:was|were) used`],
  // Written by me, not by Claude.
  [
    "by &not|instead|rather",
    `\\bby ${person}(?: alone)?,? ?(?:and |but )?(?:not|instead of|rather than) (?:by |with )?${tool}`,
  ],
  // No AI was used. Made without the help of AI.
  [
    "no |zero |without |any ",
    `\\b(?:no|zero|without|not any|never any) (?:(?:use|help|assistance|aid|involvement|input) (?:of|from) |using |relying on |${article})*${any}(?:[- ]${noun})*(?:(?:,| and| or|/) ?${any}(?:[- ]${noun})*)*(?=[- ](?:assisted|generated|written)\\b| (?:at all|of any kind|for|in|during|on|to|was|were|is|has|have|had|used|involved|here|whatsoever|contributed|touched|wrote)\\b|[ .,;:!)(-]*$|[,;:(])`,
  ],
  // AI was not used.
  [
    "not|never&used|involved|touch|write|written|contribute|help|part|asked|consulted",
    `${any}(?:[- ]${noun})* (?:was|were|has|have|had|did|does|is|are) (?:not|never)(?: been)? (?:used|involved|touch|write|written|contribute|help|part|asked|consulted)`,
  ],
  // AI was used for nothing.
  ["nothing|nowhere&used", `${any}(?:[- ]${noun})* (?:was|were|has been) used (?:for nothing|nowhere)\\b`],
  // I did not use any AI tools. This was not written by AI.
  [
    "not |never ",
    `\\b(?:am|did|do|does|have|has|had|was|were|is|are) (?:not|never) (?:been )?(?:\\w+ly )?(?:use|used|using|involve|ask|asked|consult|rely on|${made})(?: (?:by|with|using|via))?(?: ${helped}| )${article}${any}`,
  ],
  ["never ", `\\bnever (?:used?|asked?|touch(?:ed)?) ${article}${any}`],
  // AI-free, free of AI
  ["free", `${any}[- ]free\\b|\\bfree (?:of|from) ${article}${any}`],
  [
    "not &-|ed|generated|written|made|created|slop",
    `\\bnot ${adverb}${any}[- ](?:assisted|generated|written|made|authored|created|slop)\\b`,
  ],
  ["^§|^¤|^¢&no|zero|n/a", `^${any}(?:[- ]${noun})*[: ]+(?:no|none|not used|n/a|zero)\\b`],
]);

/** Of making, not of what a program does: `the fallback runs without AI`. */
const ofMaking = new RegExp(
  `\\b(?:i|we|${change}|us(?:e|ed|age|ing)|involved|assist\\w*|help|tools?|${made}|wrote|by hand|human|free|nobody|no (?:hand|part|role))\\b|^(?:no|not|neither)\\b`,
  "u",
);

/** Whether marked words say that no AI was used. */
export function deniesUse(words: string): boolean {
  return ofMaking.test(words) && deniesSo(words);
}

const exception =
  /\b(?:except(?:ing|ed)?|apart from|besides|aside from|other than|beyond|save for|only (?:as|for|in|on|the|to|with|docs|documentation|tests?|comments)|just (?:as|for|the|to|docs|tests?)|nothing but|yes)\b/u;
/** What follows may be another thing: `no AI, but I tested it by hand`. */
const turn = /\b(?:but|however|though|although|yet)\b(.*)$/u;
const ofUse = new RegExp(
  `${any}|\\b(?:autocomplet\\w*|brainstorm\\w*|comments?|docs|documentation|draft\\w*|generated|grammar|helped|ideas|proofread\\w*|research|review|spelling|suggest\\w*|tests|translat\\w*|wording)\\b|\\bbelow\\b`,
  "u",
);

/** A denial with an exception, or with a use, is none: `none except to validate`, `no, only for the tests`. */
export function hasException(words: string): boolean {
  if (exception.test(words)) return true;
  const after = turn.exec(words)?.[1];
  return after !== undefined && ofUse.test(after);
}
