/** More combinations of a glob's parts tell nothing new. */
const mostSamples = 64;

/** Names that a glob matches only by a wildcard. */
const wildcards: Readonly<Record<string, readonly string[]>> = {
  "**/": ["", "zq9/", "zq9/.zq8/"],
  "**": ["zq9", "zq9/zq8"],
  "*": ["zq9", "zq9.zq8"],
  "?": ["z"],
};

/**
 * Paths that a glob may match, of each kind that its wildcards let through. None of a glob with parts that are not
 * understood here: then nothing can be told from samples.
 */
export function samplePaths(glob: string): string[] {
  if (/[()[\]!\\]/u.test(glob)) return [];
  return expandBraces(glob).flatMap(fillWildcards).slice(0, mostSamples);
}

/** `a/{b,c}` as `a/b` and `a/c`. */
function expandBraces(glob: string): string[] {
  const [whole, words] = /\{([^{}]*)\}/u.exec(glob) ?? [];
  if (whole === undefined || words === undefined) return [glob];
  return words
    .split(",")
    .slice(0, mostSamples)
    .flatMap((word) => expandBraces(glob.replace(whole, () => word)))
    .slice(0, mostSamples);
}

function fillWildcards(glob: string): string[] {
  let filled = [""];
  for (const part of glob.split(/(\*\*\/|\*\*|\*|\?)/u)) {
    const ways = wildcards[part] ?? [part];
    filled = filled.flatMap((path) => ways.map((way) => path + way)).slice(0, mostSamples);
  }
  return filled;
}
