import { anyOf } from "./anyOf.ts";
import { useForms } from "./useForms.ts";

const speaksSo = anyOf(useForms);

/** `GPT-4 did most of the work in the old pipeline`: not in this change. */
const elsewhere =
  /\b(?:benchmarks?|dataset|demos?|evals?|evaluation|formerly|old|pipeline|previous(?:ly)?|traces?|video)\b/u;
const ofAuthor = /\b(?:i|my|our|this|we)\b/u;

/** Whether marked words say for certain that AI was used in the change. */
export function saysUse(words: string): boolean {
  return speaksSo(words) && (!elsewhere.test(words) || ofAuthor.test(words));
}

/** A word without which nothing says so. */
export const speaksOfUse =
  /\b(?:us(?:ed|ing|e)|wrote|written|writes?|writing|generated?|generating|draft(?:ed|s|ing)?|help(?:ed|s|ing)?|assist(?:ed|ance|s)?|ask(?:ed|ing)?|created|made|makes|produced|implemented|completed?|suggest(?:ed|s|ions?)|review(?:ed|s)?|found|debug(?:ged|ging)?|research(?:ed)?|translated?|refactor(?:ed|ing)?|prompt(?:ed|s)?|co-?authored|authored|developed|did|built|coded|coding|via|vibe|had|fixed|finding|leaned|paired|relied|ported|proofread|polished|brainstorm\w*)\b/u;
