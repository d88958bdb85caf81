import { certain } from "./markMentions.ts";
import { named } from "./statementWords.ts";

/** How a language says that AI was used in a change, and that it was not, as expressions for marked words. */
export interface Language {
  /** Parts of words, in lower case, without one of which it says neither. */
  readonly ofUse: string;
  readonly uses: readonly string[];
  readonly denials: readonly string[];
}

export const begin = "(?<![\\p{L}\\p{M}])";
export const word = "(?:[\\p{L}'-]+ )";
/** The sentence is over, or another clause begins; a noun behind the tool would be what the program makes. */
export const end =
  "(?=[\\s.!。！)）*_]*$| ?[,;:(，；（]| (?:und|aber|et|puis|mais|y|pero|e|mas|и|но|ma|en|maar|oraz|ale|für|pour|para|для|per|voor|do)(?!\\p{L}))";

export function some(sign: string): string {
  const one = `${sign}(?: \\([^()]{0,60}\\))?`;
  return `${one}(?:(?:,| und| oder| et| ou| y| o| e| и| en| of| oraz| lub| i|/| and) ?${one}){0,5}`;
}

/** `entièrement`, `in gran parte`, `w większości` */
const partly =
  "(?:\\p{L}+mente? |(?:in|en|em|w|в) (?:\\p{L}+ )?(?:parte|partie|większości|całości|основном) |częściowo |частично |полностью )?";

/** One language's words for use, as parts of expressions. */
interface Words extends Pick<Language, "ofUse" | "denials"> {
  /** What was made, with all that stands before the participle: `ce code a été`. */
  readonly subject: string;
  readonly made: string;
  /** Of these, what nobody says of a person's work. */
  readonly generated: string;
  /** Before a thing: `avec l'aide de`. */
  readonly means: string;
  /** Before whoever did it: `par`. */
  readonly agent: string;
  /** `J'ai utilisé`, before the tool. */
  readonly took: string;
  /** Sentences of another order. */
  readonly others: readonly string[];
}

export function participleFirst({
  ofUse,
  subject,
  made,
  generated,
  means,
  agent,
  took,
  others,
  denials,
}: Words): Language {
  const uses = [
    `^(?:${subject})?${partly}${made} ${word}{0,3}?(?:${means}|${agent})${some(certain)}${end}`,
    `^(?:${subject})?${partly}${generated} (?:${means}|${agent})${some(named)}${end}`,
    `${begin}${took}${some(named)}(?! (?:comme|como)(?!\\p{L}))`,
    ...others,
  ];
  return { ofUse, uses, denials };
}
