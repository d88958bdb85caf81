import {
  mendChange,
  needsFiles,
  parseMessage,
  type MendedChange,
  type MendOptions,
} from "@ai-disclosure/core/internal";
import type { Judged } from "./judged.ts";
import { messageOptions, textOf } from "./messageOptions.ts";
import type { Workplace } from "./workplace.ts";

/** What mends a message as it is read here. */
export function mendOptions(
  raw: Uint8Array | string,
  workplace: Workplace,
  request: Omit<MendOptions, "read"> = {},
): MendOptions {
  const options = messageOptions(textOf(raw, workplace), workplace);
  return { ...request, read: (text) => parseMessage(text, options) };
}

/**
 * Mends the message of a commit that was judged. What the mended message makes worth measuring is measured.
 * @throws {GitError}
 */
export async function mendJudged(
  { change, policy }: Pick<Judged, "change" | "policy">,
  workplace: Workplace,
  options: MendOptions,
): Promise<MendedChange> {
  const mended = mendChange(change, policy, options);
  const { inHook, repository } = workplace;
  if (!inHook || !repository || change.files || !needsFiles(mended.change, policy)) return mended;
  const { measure } = await import("./measure.ts");
  const { files, ownership } = await measure(mended.change, policy, workplace);
  return mendChange({ ...change, ...(files && { files }), ...(ownership && { ownership }) }, policy, options);
}
