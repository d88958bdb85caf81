import type { KnownTools } from "../identity/knownTools.ts";
import { deniesUse, hasException } from "./deniesUse.ts";
import { certain, markMentions } from "./markMentions.ts";
import { rememberFor } from "../text/rememberFor.ts";
import { readElsewhere } from "./otherLanguages.ts";
import { readAnswerWords } from "./readAnswerWords.ts";
import { saysUse, speaksOfUse } from "./saysUse.ts";
import { article } from "./statementWords.ts";

/**
 * What words say of AI in a change: that it was used (`perhaps`: in words that may as well speak of something else), or
 * that it was not. Everything else, and above all prose about a program, says neither.
 */
export type Statement = "used" | "perhaps" | "denied";

/**
 * What the words answer, if they answer something. `ai`: whether AI was used, as under a template's heading, so that all
 * words but a denial say what for. `topic`: the key may name a part of a program, too, as `AI usage: halved by caching`.
 */
export type Question = "ai" | "topic";

/** Longer ones are nobody's sentence; the rest is not read. */
const longest = 1_000;

/** The one place that tells what a sentence, or an answer, says of AI; total. */
export function readStatement(text: string, tools: KnownTools, question?: Question): Statement | undefined {
  return question === undefined ? read(text, tools, question) : readAnswer[question](text, tools);
}

/** Answers are the values of trailers: of a history's, most say what others said. */
const readAnswer: Readonly<Record<Question, (text: string, tools: KnownTools) => Statement | undefined>> = {
  ai: rememberFor((text, tools) => read(text, tools, "ai")),
  topic: rememberFor((text, tools) => read(text, tools, "topic")),
};

function read(text: string, tools: KnownTools, question: Question | undefined): Statement | undefined {
  const sentences = text.slice(0, longest).split(sentenceEnd).filter(isWritten);
  const statements = sentences.map((sentence, index) => {
    if (index === 0 || question === undefined) return readSentence(sentence, tools, question);
    // `no AI for the code; ChatGPT for the docs`
    return goesOn(sentence, tools) ? "used" : readSentence(sentence, tools, undefined);
  });
  // `No AI was used. The tests are Copilot's work.`
  if (statements.includes("used")) return "used";
  if (statements.includes("perhaps")) return question === undefined ? "perhaps" : "used";
  return statements.find(Boolean);
}

const sentenceEnd = /(?<=[.!?;])\s+|(?<=[。！？])|\s+[–—]\s+|\n/u;

/** `AI: Claude Code, for the tests` */
const labelled = new RegExp(`^${certain}: ?${certain}`, "u");
const toolFor = new RegExp(`^${article}${certain} (?:for|in|on|with) `, "u");

function goesOn(sentence: string, tools: KnownTools): boolean {
  const marked = markMentions(plainWords(sentence), tools);
  return marked !== undefined && toolFor.test(marked);
}

function isWritten(sentence: string): boolean {
  return /[\p{L}\p{N}]/u.test(sentence) || /^\s*[-–—✗❌]\s*$/u.test(sentence);
}

function readSentence(sentence: string, tools: KnownTools, question: Question | undefined): Statement | undefined {
  const plain = plainWords(question === undefined ? withoutQuoted(sentence) : sentence).replace(label, "");
  const elsewhere = readElsewhere(plain, tools);
  if (elsewhere !== undefined) return elsewhere;
  if (question === undefined && !mayStateUse.test(plain.toLowerCase())) return undefined;
  const marked = markMentions(plain, tools);
  const words = spellOut(marked ?? plain.toLowerCase());
  if (question !== undefined) return readAnswerWords(words, question === "topic");
  if (marked === undefined || ofRules.test(words)) return undefined;
  if (deniesUse(words)) return hasException(words) ? "perhaps" : "denied";
  if (saysUse(words)) return hearsay.test(words) ? "perhaps" : "used";
  return speaksOfUse.test(words) || labelled.test(words) ? "perhaps" : undefined;
}

/** What a template asks, or a text demands: `if AI was used, say so`, `AI must not be used`. */
const ofRules =
  /^(?:do|does|for|if|may|must|please|should|unless|use|when|whenever|where|whether)\b|\b(?:could|may|must|shall|should|would)\b/u;

/** What others say of the change: `a detector claims that this was written by AI`. */
const hearsay =
  /\b(?:bots?|checkers?|detectors?|maintainers?|people|reviewers?|some(?:body|one)|they|you) (?:\w+ )?(?:accus|alleg|assum|claim|said|say|suspect|think|thought)\w*\b/u;

/** `adds a box "I used AI"`: what several words in quotation marks say is nobody's statement, unless they are all there is. */
function withoutQuoted(sentence: string): string {
  if (!/["“]/.test(sentence)) return sentence;
  const left = sentence.replace(/"[^"\n]{1,200} [^"\n]{1,200}"|“[^“”\n]{1,200} [^“”\n]{1,200}”/gu, "");
  return /\p{L}/u.test(left) ? left : sentence;
}

/** `Disclosure: found and fixed with Claude's help` */
const label = /^(?:(?:full |meta )?disclosure|disclaimer|note|nb|ps) ?: +/iu;

function plainWords(text: string): string {
  return text
    .replace(/[*_`"“”[\]]/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/^ ?[-–—]{1,5} (?=\p{L})/u, "")
    .trim();
}

function spellOut(words: string): string {
  return words
    .replaceAll("’", "'")
    .replace(/\b(\w+)n't\b/gu, "$1 not")
    .replace(/\bit's\b/gu, "it is")
    .replace(/'ve\b/gu, " have")
    .replace(/\bi'm\b/gu, "i am");
}

/** Of words in lower case: cheaper than looking for names. */
const mayStateUse = new RegExp(
  `${speaksOfUse.source}|\\b(?:usage|involved|assist\\w*|tools?|ai|by|from|let|pair|avoid\\w*|off|work|thanks?|kudos|credits?|collaboration|cooperation)\\b`,
  "u",
);
