import type { PolicySource } from "../policy/schema.ts";
import type { KeyPath } from "./remark.ts";

/** A glob, and where it is written. */
export interface WrittenGlob {
  readonly path: KeyPath;
  readonly glob: string;
  /** The list that it stands in. */
  readonly among: readonly string[];
}

/** All globs of paths that a policy writes. */
export function listGlobs({
  categories = {},
  byPath = [],
  forbidFiles = [],
  exempt = {},
}: PolicySource): WrittenGlob[] {
  const lists: (readonly [KeyPath, readonly string[]])[] = [
    ...Object.entries(categories).map(([name, globs]) => [["categories", name], globs] as const),
    ...byPath.map(({ globs }, index) => [["byPath", index, "globs"], globs] as const),
    ...forbidFiles.map(({ globs }, index) => [["forbidFiles", index, "globs"], globs] as const),
    [["exempt", "paths"], exempt.paths ?? []],
  ];
  return lists.flatMap(([path, among]) => among.map((glob, index) => ({ path: [...path, index], glob, among })));
}
