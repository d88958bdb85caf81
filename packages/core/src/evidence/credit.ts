/** What names somebody, a tool or a use makes no sentence: it is read as a trailer. */
const credit = /[A-Za-z][A-Za-z-]*-(?:by|for):[ \t]/iy;
export const creditLines = new RegExp(`^${credit.source}.*$`, "gim");

/** Whether such a line begins there. */
export function isCredit(text: string, begin = 0): boolean {
  credit.lastIndex = begin;
  return credit.test(text);
}
