import { otherCategory } from "../policy/otherCategory.ts";
import type { Policy } from "../policy/policy.ts";

/** All categories that a clause may name. */
export function categoryNames({ categories }: Pick<Policy, "categories">): string[] {
  return [...new Set([...Object.keys(categories), otherCategory])];
}

/** Whether a category has a glob that may give it files. */
export function hasFiles(name: string, { categories }: Pick<Policy, "categories">): boolean {
  return name === otherCategory || (categories[name]?.length ?? 0) > 0;
}

/** `"categories": { "core": ["path/**"] }`: what to type for categories that lack globs. */
export function writeGlobs(names: readonly string[]): string {
  return `"categories": { ${names.map((name) => `${JSON.stringify(name)}: ["path/**"]`).join(", ")} }`;
}
