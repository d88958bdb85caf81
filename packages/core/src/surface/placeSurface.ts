import { isRecord } from "../policy/isRecord.ts";
import { lineEndOf } from "../text/lineEndOf.ts";
import { type Placed, placeBlock } from "./block.ts";
import { rulesetName } from "./ruleset.ts";
import type { SurfaceName } from "./surfaces.ts";

/**
 * A file of a surface with these lines of it, see `describeSurface`.
 * @param text the file as it is; empty for one that is made
 */
export function placeSurface(text: string, surface: SurfaceName, lines: readonly string[]): Placed {
  return surface === "ruleset" ? placeRuleset(text, lines) : placeBlock(text, surface, lines);
}

/** JSON has no comments for markers: the file is the ruleset, and one of another name is somebody else's. */
export function placeRuleset(text: string, lines: readonly string[]): Placed {
  if (text.trim() !== "" && !isOwnRuleset(text))
    return { problem: `it holds something other than the ruleset "${rulesetName}": name another file` };
  const eol = lineEndOf(text);
  return { text: lines.join(eol) + eol };
}

/** Whether a file holds a ruleset that was written here. */
export function isOwnRuleset(text: string): boolean {
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\u{feff}/u, ""));
    return isRecord(parsed) && parsed["name"] === rulesetName;
  } catch {
    return false;
  }
}
