import { explainNever } from "./explainNever.ts";
import { loadMatcher } from "./loadMatcher.ts";
import type { PolicySource } from "./schema.ts";

/** A glob that does nothing, and where it is written: `categories.core[0]`. */
export interface IdleGlob {
  readonly key: string;
  readonly glob: string;
  /** No path can ever match it. */
  readonly never: boolean;
}

/**
 * The globs of a policy that match none of these files, which are paths from the top level. Those of `forbidFiles` should
 * match none, and those of `exempt.paths` may: of them, only those that never can.
 */
export async function idleGlobs(
  { categories = {}, byPath = [], forbidFiles = [], exempt = {} }: PolicySource,
  paths: readonly string[],
): Promise<IdleGlob[]> {
  const matcher = await loadMatcher();
  const matching = [
    ...Object.entries(categories).flatMap(([name, globs]) => listGlobs(`categories.${name}`, globs)),
    ...byPath.flatMap(({ globs }, index) => listGlobs(`byPath[${index}].globs`, globs)),
  ].filter(({ glob }) => {
    const matches = matcher([glob]);
    return !paths.some((path) => matches(path));
  });
  const others = [
    ...forbidFiles.flatMap(({ globs }, index) => listGlobs(`forbidFiles[${index}].globs`, globs)),
    ...listGlobs("exempt.paths", exempt.paths ?? []),
  ];
  return [...matching, ...others.filter(({ never }) => never)];
}

function listGlobs(key: string, globs: readonly string[]): IdleGlob[] {
  return globs.map((glob, index) => ({ key: `${key}[${index}]`, glob, never: explainNever(glob) !== undefined }));
}
