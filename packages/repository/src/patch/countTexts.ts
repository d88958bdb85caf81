import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GitPlace } from "../git/gitPlace.ts";
import { parseNumstat, type LineCount } from "../git/parseNumstat.ts";
import { runGit } from "../git/runGit.ts";
import { counting, textOptions } from "../git/counting.ts";

interface TextPair {
  readonly old: Buffer;
  readonly new: Buffer;
}

/**
 * Has git count the lines between contents that are in no repository.
 * @param place whose directory takes them for the moment
 */
export async function countTexts(pairs: readonly TextPair[], place: GitPlace): Promise<NonNullable<LineCount>[]> {
  const folder = mkdtempSync(join(place.cwd, "texts-"));
  try {
    for (const side of ["old", "new"] as const) {
      mkdirSync(join(folder, side));
      for (const [index, pair] of pairs.entries()) writeFileSync(join(folder, side, `${index}`), pair[side]);
    }
    const words = ["diff", "--no-index", "--no-renames", ...textOptions, "--", "old", "new"];
    const output = await runGit({ ...counting(place), cwd: folder }, words, { accept: [0, 1] });
    const counts = parseNumstat(output.toString("latin1").split("\0"), 0);
    // Equal ones are not listed.
    return pairs.map((_, index) => counts.get(`new/${index}`) ?? { added: 0, deleted: 0 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
