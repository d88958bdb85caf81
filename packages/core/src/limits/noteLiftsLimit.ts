import { wordsOf } from "../text/words.ts";

/** What turns a word behind it, with at most two between, into its opposite: `not a mechanical change`. */
const denial =
  / (?:anything but|aren t|barely|far from|half|hardly|instead of|isn t|neither|never|no|non|not|nothing|partially|partly|rather than|semi|un|wasn t|without) (?:\S+ ){0,2}$/;
/** `mechanical: no` */
const denialBehind = / (?:false|no|not) $/;

/** Whether a use's note says what lifts a limit: `code (mechanical rename)`, but not `code (not mechanical)`. */
export function noteLiftsLimit(note: string | undefined, unlessNote: readonly string[] | undefined): boolean {
  if (note === undefined || !unlessNote || denialBehind.test(` ${wordsOf(note)} `)) return false;
  const said = note.split(/[,;:.]/u).flatMap((clause) => beforeWords(` ${wordsOf(clause)} `, unlessNote));
  return said.length > 0 && !said.some((before) => denial.test(before));
}

/** What stands before each of the words in a clause. */
function beforeWords(clause: string, words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const wanted = ` ${wordsOf(word)}${word.endsWith("*") ? "" : " "}`;
    const found: string[] = [];
    for (let at = clause.indexOf(wanted); at !== -1; at = clause.indexOf(wanted, at + 1)) {
      found.push(clause.slice(0, at + 1));
    }
    return found;
  });
}
