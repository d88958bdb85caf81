import leven from "leven";

/**
 * The candidate that was most likely meant by a mistyped word: the same but for case, one with two neighbours swapped,
 * one at most two edits (a third of a short word) away, or one that begins like it. Undefined if nothing is close.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  const same = candidates.find((candidate) => candidate.toLowerCase() === typed);
  if (same !== undefined) return same;
  const swapped = candidates.find((candidate) => isSwapped(typed, candidate.toLowerCase()));
  if (swapped !== undefined) return swapped;
  let best: string | undefined;
  let bestDistance = Math.min(2, Math.floor(typed.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - typed.length) >= bestDistance) continue;
    const distance = leven(typed, candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best ?? beginsLike(typed, candidates);
}

/** The word is the beginning of a name, or begins with one; then the longest is meant. */
function beginsLike(typed: string, candidates: readonly string[]): string | undefined {
  const long = candidates.filter((candidate) => Math.min(typed.length, candidate.length) >= 3);
  return (
    long.find((candidate) => candidate.toLowerCase().startsWith(typed)) ??
    long
      .filter((candidate) => typed.startsWith(candidate.toLowerCase().replace(/s$/u, "")))
      .toSorted((one, other) => other.length - one.length)[0]
  );
}

/** `qmeu` for `qemu`: two edits to Levenshtein, one slip to a hand. */
function isSwapped(typed: string, candidate: string): boolean {
  if (typed.length !== candidate.length) return false;
  let at = 0;
  while (at < typed.length && typed[at] === candidate[at]) at++;
  return (
    typed[at] === candidate[at + 1] &&
    typed[at + 1] === candidate[at] &&
    typed.slice(at + 2) === candidate.slice(at + 2) &&
    at + 1 < typed.length
  );
}
