/** Tells of a path whether one of some globs matches it. */
type Matcher = (globs: readonly string[]) => (path: string) => boolean;

/** As far as a glob has no sign; a path that it matches begins so, be it `docs` of `docs/**`. */
const plainBeginning = /^(?!\.\/)[\w. -]*(?:\/[\w. -]+)*/;

/**
 * How a policy's globs are matched: hidden files are files as well, a path may hold a line feed, and no globs match
 * nothing. Loaded when it is needed: a commit that is not measured pays nothing for it. A glob is compiled for the first
 * path that begins as it does.
 */
export async function loadMatcher(): Promise<Matcher> {
  const { default: picomatch } = await import("picomatch");
  return (globs) => {
    const matchers = globs.map((glob) => {
      const beginning = plainBeginning.exec(glob)?.[0] ?? "";
      let matches: ((path: string) => boolean) | undefined;
      return (path: string) =>
        path.startsWith(beginning) && (matches ??= picomatch(glob, { dot: true, flags: "s" }))(path);
    });
    return (path) => matchers.some((matches) => matches(path));
  };
}
