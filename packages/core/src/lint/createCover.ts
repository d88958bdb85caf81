import { explainNever } from "../policy/explainNever.ts";
import type { loadMatcher } from "../policy/loadMatcher.ts";
import { isUnderstood, samplePaths } from "../policy/samplePaths.ts";

/** Each glob is compared with as many others: of more, that would take minutes, and nobody wrote them by hand. */
export const mostCompared = 500;

/**
 * Makes what tells whether other globs match all that a glob does. What is not understood covers nothing: `[a-z]*`
 * matches the samples, and leaves other paths.
 */
export function createCover(
  matcher: Awaited<ReturnType<typeof loadMatcher>>,
): (glob: string, by: readonly string[]) => boolean {
  return (glob, by) => {
    const samples = explainNever(glob) ? [] : samplePaths(glob).filter(matcher([glob]));
    return samples.length > 0 && samples.every(matcher(by.filter(isUnderstood)));
  };
}
