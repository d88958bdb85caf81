import { mayStateElsewhere } from "../disclosure/otherLanguages.ts";
import type { KnownTools } from "../identity/knownTools.ts";
import { lineBefore } from "../message/trailerSyntax.ts";
import { creditLines, isCredit } from "./credit.ts";
import { phraseOffsets } from "./phraseOffsets.ts";

const abbreviation = /(?<![A-Za-z])(?:AI|LLM)(?![A-Za-z])/;
/** Words that speak of use, behind a part of them: a search for what begins with a rare letter is the quick one. */
const ofUse: readonly (readonly [part: string, words: readonly string[]])[] = [
  [
    "I ",
    [
      "I used ",
      "I have used ",
      "I did use ",
      "I asked ",
      "I let ",
      "I prompted ",
      "I paired ",
      "I leaned ",
      "I relied ",
    ],
  ],
  ["from ", [" is from ", " are from ", " was from ", " came from ", "help from ", "assistance from "]],
  ["lped ", ["helped me", "helped us"]],
  ["did ", [" did all", " did half", " did most", " did much"]],
  ["grammed with ", ["rogrammed with "]],
  ["ks to ", ["hanks to "]],
  ["boration with ", ["ollaboration with "]],
  ["mpted ", ["rompted "]],
  ...[
    "I've used ",
    "We used ",
    "PR used ",
    "Used ",
    "With the help of ",
    "vibe",
    "redits to ",
    "completed the ",
    "comes from ",
    "air programmed ",
    "'s work",
    " work of ",
    "ofread ",
    "olished ",
    "leaned up ",
    "essage by ",
  ].map((words) => [words, [words]] as const),
];
const nameOrKind = /[A-Z][A-Za-z]*|\b(?:agent|assistant|model)\b/g;
const longestPhrase = 50;

/** Whether a text may speak of AI at all: all others cost no more than the search. */
export function mayState(text: string, phrases: readonly number[], tools: KnownTools): boolean {
  // The last lines of most messages are credits, which have people's names.
  if (!mayStateIn(text.slice(0, endBeforeCredits(text)), phrases, tools)) return false;
  const uncredited = text.replace(creditLines, "");
  return uncredited.length === text.length || mayStateIn(uncredited, phraseOffsets(uncredited), tools);
}

/** Where the credits begin that a text ends with. */
function endBeforeCredits(text: string): number {
  let end = text.length;
  for (;;) {
    const begin = lineBefore(text, end);
    if (begin === 0 || !isCredit(text, begin)) return end;
    end = begin;
  }
}

function mayStateIn(text: string, phrases: readonly number[], { beginnings }: KnownTools): boolean {
  if ((text.includes("AI") || text.includes("LLM")) && abbreviation.test(text)) return true;
  if (ofUse.some(([part, words]) => text.includes(part) && words.some((one) => text.includes(one)))) return true;
  // Before the phrase in `Claude Code wrote the tests`, else behind it.
  const named = phrases.some((at) =>
    text
      .slice(Math.max(0, at - longestPhrase), at + longestPhrase)
      .match(nameOrKind)
      ?.some((word) => beginnings.has(word.toLowerCase()) || /^[am]/.test(word)),
  );
  return named || mayStateElsewhere(text);
}
