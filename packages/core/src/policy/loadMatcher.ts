/** Tells of a path whether one of some globs matches it. */
type Matcher = (globs: readonly string[]) => (path: string) => boolean;

/**
 * How a policy's globs are matched: hidden files are files as well, a path may hold a line feed, and no globs match
 * nothing. Loaded when it is needed: a commit that is not measured pays nothing for it.
 */
export async function loadMatcher(): Promise<Matcher> {
  const { default: picomatch } = await import("picomatch");
  return (globs) => (globs.length === 0 ? () => false : picomatch([...globs], { dot: true, flags: "s" }));
}
