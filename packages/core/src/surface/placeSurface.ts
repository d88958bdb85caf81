import { placeBlock, type Placed } from "./block.ts";
import { placeRuleset } from "./placeRuleset.ts";
import type { SurfaceName } from "./surface.ts";

/**
 * A file of a surface with these lines of it, see `describeSurface`.
 * @param text the file as it is; empty for one that is made
 */
export function placeSurface(text: string, surface: SurfaceName, lines: readonly string[]): Placed {
  return surface === "ruleset" ? placeRuleset(text, lines) : placeBlock(text, surface, lines);
}
