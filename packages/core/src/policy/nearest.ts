import leven from "leven";

/**
 * The candidate that was most likely meant by a mistyped word: the same but for case, one that begins like it,
 * or one at most two edits (a third of a short word) away. Undefined if nothing is close.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  const same = candidates.find((candidate) => candidate.toLowerCase() === typed);
  if (same !== undefined) return same;
  const begins = candidates.find(
    (candidate) =>
      Math.min(typed.length, candidate.length) >= 3 &&
      (candidate.startsWith(typed) || typed.startsWith(candidate.toLowerCase().replace(/s$/u, ""))),
  );
  if (begins !== undefined) return begins;
  let best: string | undefined;
  let bestDistance = Math.min(2, Math.floor(typed.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - typed.length) >= bestDistance) continue;
    const distance = leven(typed, candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}
