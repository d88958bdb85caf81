import { disclosedUses } from "./aiUse.ts";
import type { Change } from "./change.ts";
import type { Policy } from "../policy/policy.ts";
import { aiLinesAmong, isFew } from "../sidecar/sidecarRecord.ts";

/** Lines that records give to AI, and that no disclosed use covers. */
interface UndisclosedLines {
  /** The use that would cover them. */
  readonly use: string;
  readonly categories: readonly string[];
  readonly ai: number;
  /** All added lines of these categories. */
  readonly added: number;
}

/**
 * Compares what records say with the uses that were disclosed: entries for the uses that should have been, where more
 * than 20 lines, or half of all, are AI's. Nothing where no uses are named, or where the files are not known.
 */
export function undisclosedLines(change: Change, policy: Policy): UndisclosedLines[] {
  const { files, records } = change;
  const disclosed = disclosedUses(change);
  if (!files || !records || disclosed.length === 0) return [];
  const covered = new Set(disclosed.flatMap(({ name }) => policy.uses[name]?.covers ?? []));
  const taken = new Set<string>();
  return Object.entries(policy.uses).flatMap(([use, { covers }]) => {
    const open = covers.filter((category) => !covered.has(category) && !taken.has(category));
    for (const category of open) taken.add(category);
    // What a record counts stands where the file is now.
    const theirs = files.filter(({ categories }) => open.includes(categories[0]));
    const ai = aiLinesAmong(theirs, records);
    const added = theirs.reduce((sum, file) => sum + file.added, 0);
    if (isFew(ai, added)) return [];
    const categories = open.filter((category) => theirs.some(({ categories: [own] }) => own === category));
    return [{ use, categories, ai, added }];
  });
}
