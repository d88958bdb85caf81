import { isRecord } from "../policy/isRecord.ts";
import { lineEndOf } from "../text/lineEndOf.ts";
import type { Placed } from "./block.ts";
import { rulesetName } from "./ruleset.ts";

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
