/** A glob has a sample of each combination of its parts, or none: those left out could be the ones that differ. */
const mostSamples = 128;

/** Names that a glob matches only by a wildcard. */
const wildcards: Readonly<Record<string, readonly string[]>> = {
  "**/": ["", "zq9/", "zq9/.zq8/"],
  "**": ["zq9", "zq9/zq8"],
  "*": ["zq9", "zq9.zq8"],
  "?": ["ø"],
};

/**
 * Paths that a glob may match, of each kind that its wildcards let through. None of a glob that is not understood, or
 * that has too many combinations: then nothing can be told from samples.
 */
export function samplePaths(glob: string): string[] {
  if (!isUnderstood(glob)) return [];
  const samples = begin(expandBraces(glob).flatMap(fillWildcards));
  return samples.length > mostSamples ? [] : samples;
}

/** Whether the glob has only parts whose samples stand for all that they match. */
export function isUnderstood(glob: string): boolean {
  return !/[()[\]!\\]/u.test(glob);
}

/** As many as show that there are too many. */
function begin(all: readonly string[]): string[] {
  return all.slice(0, mostSamples + 1);
}

/** `a/{b,c}` as `a/b` and `a/c`. */
function expandBraces(glob: string): string[] {
  let globs = [glob];
  // All have the same braces, and each of these makes more of them.
  while (globs.length <= mostSamples && braces.test(globs[0] ?? "")) globs = begin(globs.flatMap(expandFirst));
  return globs;
}

/** Without a comma, they stand for themselves. */
const braces = /\{([^{},]*,[^{}]*)\}/u;

function expandFirst(glob: string): string[] {
  const [whole = "", words = ""] = braces.exec(glob) ?? [];
  return begin(words.split(",")).map((word) => glob.replace(whole, () => word));
}

function fillWildcards(glob: string): string[] {
  let filled = [""];
  for (const part of glob.split(/(\*\*\/|\*\*|\*|\?)/u)) {
    const ways = wildcards[part] ?? [part];
    filled = begin(filled.flatMap((path) => ways.map((way) => path + way)));
  }
  return filled;
}
