import { adverb, any, article, change, helped, made, noun } from "./statementWords.ts";

const forms: readonly string[] = [
  `^(?:none|nothing|no (?:code|commit|file|line|part|test)s?) (?:here |(?:in|of) (?:it|this|the) (?:\\w+ ){0,2})?(?:was|were|is|are|has been|have been) .{0,40}${any}`,
  // No AI was used. Made without the help of AI.
  `\\b(?:no|zero|without|not any|never any) (?:(?:use|help|assistance|aid|involvement|input) (?:of|from) |using |relying on |${article})*${any}(?:[- ]${noun})*(?:(?:,| and| or|/) ?${any}(?:[- ]${noun})*)*(?=[- ](?:assisted|generated|written)\\b| (?:at all|of any kind|for|in|during|on|to|was|were|is|has|have|had|used|involved|here|whatsoever|contributed|touched|wrote)\\b|[ .,;:!)(-]*$|[,;:(])`,
  // AI was not used.
  `${any}(?:[- ]${noun})* (?:was|were|has|have|had|did|does|is|are) (?:not|never)(?: been)? (?:used|involved|touch|write|written|contribute|help|part|asked|consulted)`,
  // I did not use any AI tools. This was not written by AI.
  `\\b(?:did|do|does|have|has|had|was|were|is|are) (?:not|never) (?:been )?(?:\\w+ly )?(?:use|used|using|involve|ask|asked|consult|rely on|${made})(?: (?:by|with|using|via))?(?: ${helped}| )${article}${any}`,
  `\\bnever (?:used?|asked?|touch(?:ed)?) ${article}${any}`,
  // AI-free, free of AI
  `${any}[- ]free\\b|\\bfree (?:of|from) ${article}${any}`,
  `\\bnot ${adverb}${any}[- ](?:assisted|generated|written|made|authored|created)`,
  `^${any}(?:[- ]${noun})*[: ]+(?:no|none|not used|n/a|zero)\\b`,
];

let denials: readonly RegExp[] | undefined;

/** Of making, not of what a program does: `the fallback runs without AI`. */
const ofMaking = new RegExp(
  `\\b(?:i|we|${change}|us(?:e|ed|age|ing)|involved|assist\\w*|help|tools?|${made}|wrote|by hand|human|free)\\b|^no\\b`,
  "u",
);

/** Whether marked words say that no AI was used. */
export function deniesUse(words: string): boolean {
  if (!ofMaking.test(words)) return false;
  denials ??= forms.map((form) => new RegExp(form, "u"));
  return denials.some((form) => form.test(words));
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
