import { determiners, vendors } from "./nameWords.ts";
import type { Tool } from "./tool.ts";

/** How much a name says: see the groups of names in `Tool`. */
export interface KnownName {
  readonly tool: string;
  readonly kind: "own" | "product" | "given" | "versioned";
}

export interface NameTables {
  /** In lower case, words parted by one space. */
  readonly names: ReadonlyMap<string, KnownName>;
  readonly longestName: number;
  /** What runs in a tool, by its display name. */
  readonly models: ReadonlySet<string>;
  /** The letters with which a text must begin that begins with a name: most people are passed over by them. */
  readonly beginnings: ReadonlySet<string>;
}

const groups = [
  ["ownNames", "own"],
  ["productNames", "product"],
  ["givenNames", "given"],
  ["versionedNames", "versioned"],
] as const;

export function nameTables(tools: readonly Tool[]): NameTables {
  const names = new Map<string, KnownName>();
  for (const one of tools) {
    const { tool } = one;
    if (tool === undefined) continue;
    for (const [group, kind] of groups) {
      for (const together in one[group]) for (const name of together.split(", ")) names.set(name, { tool, kind });
    }
  }
  const models = new Set(tools.flatMap(({ tool, isModel }) => (isModel && tool !== undefined ? [tool] : [])));
  const beginnings = new Set([...names.keys(), ...vendors, ...determiners].map(leadingLetters));
  return { names, longestName: Math.max(...[...names.keys()].map(({ length }) => length)), models, beginnings };
}

/** The letters that a text begins with, in lower case; the empty string if it begins with something else. */
export function leadingLetters(text: string): string {
  let end = 0;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end) | 32;
    if (code < 97 || code > 122) break;
  }
  return text.slice(0, end).toLowerCase();
}
