import { determiners, vendors } from "./nameWords.ts";
import type { Marks, Tool } from "./tool.ts";

/** How much a name says: see the groups of names in `Tool`. */
export interface KnownName {
  readonly tool: string;
  readonly kind: "own" | "product" | "given" | "versioned";
}

export interface NameTables {
  /** In lower case, words parted by one space. */
  readonly names: Pick<ReadonlyMap<string, KnownName>, "get">;
  readonly longestName: number;
  /** What runs in a tool, by its display name. */
  readonly models: Pick<ReadonlySet<string>, "has">;
  /** The letters with which a name begins, also before a version: `chatgpt`, `chatgptv`. */
  readonly nameBeginnings: Pick<ReadonlySet<string>, "has">;
  /** The same, and those of what may stand before a name: most people are passed over by them. */
  readonly beginnings: Pick<ReadonlySet<string>, "has">;
}

const kinds: Partial<Record<string, KnownName["kind"]>> = {
  ownNames: "own",
  productNames: "product",
  givenNames: "given",
  versionedNames: "versioned",
};

export function nameTables(tools: readonly Tool[]): NameTables {
  const names = new Map<string, KnownName>();
  const models = new Set<string>();
  const nameBeginnings = new Set<string>();
  let longestName = 0;
  for (const one of tools) {
    const { tool, isModel } = one;
    if (tool === undefined) continue;
    if (isModel) models.add(tool);
    // Of the groups that a tool may have, most have few.
    for (const group in one) {
      const kind = kinds[group];
      if (kind === undefined) continue;
      const row = { tool, kind };
      for (const together of Object.keys(one[group as "ownNames"] as Marks)) {
        for (const name of together.split(", ")) {
          names.set(name, row);
          const letters = leadingLetters(name);
          nameBeginnings.add(letters).add(`${letters}v`);
          longestName = Math.max(longestName, name.length);
        }
      }
    }
  }
  const beginnings = new Set([...[...vendors, ...determiners].map(leadingLetters), ...nameBeginnings]);
  return { names, longestName, models, nameBeginnings, beginnings };
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
