import type { Judged } from "./judged.ts";
import { isTried } from "./tellDoctor.ts";
import type { Workplace } from "./workplace.ts";

/**
 * What to tell the author of a commit that is being refused: what is left for them, and the command that makes the
 * commit with the mended message, which is kept for it.
 * @param raw the message as it was judged
 * @param file where git keeps it
 * @param asked whether a rule's findings may be mended; all may, if absent
 */
export async function offerMended(
  judged: Judged,
  raw: Uint8Array,
  file: string,
  workplace: Workplace,
  asked?: (rule: string) => boolean,
): Promise<string[]> {
  // The message of a real commit that was refused before stays kept.
  if (isTried(workplace)) return [];
  // Loaded for a refused commit only.
  const { keepMended } = await import("./keepMended.ts");
  return keepMended(judged, raw, file, workplace, asked);
}
