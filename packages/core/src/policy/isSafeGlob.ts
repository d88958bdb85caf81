/** Wildcards in one part of a path; each more multiplies the time that a hostile name costs by its length. */
const mostWildcards = 3;
const mostGlobstars = 3;

/**
 * Whether matching a glob takes time in proportion to the path, nearly: picomatch makes a backtracking expression of it,
 * and `*a*a*a*a*a*a*b` takes minutes on a name of 120 characters. Braces may hide wildcards, so each alternative counts
 * for all; extended globs such as `+(a|b)` nest repetitions and are not taken.
 */
export function isSafeGlob(glob: string): boolean {
  if (glob.length > 1_000 || /[@!+?*]\(/u.test(glob)) return false;
  const parts = glob.split("/");
  if (parts.filter((part) => part === "**").length > mostGlobstars) return false;
  return parts.every((part) => part === "**" || (part.match(/\*+/gu)?.length ?? 0) <= mostWildcards);
}
