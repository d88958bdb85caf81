import { detectCommentString, type TrailerOptions } from "@ai-disclosure/core/internal";
import { commentStringOf } from "../git/commentStringOf.ts";
import { decodeMessage, type DecodedMessage } from "../git/decodeMessage.ts";
import { trailerOptions } from "../git/trailerOptions.ts";
import type { Workplace } from "./workplace.ts";

/** A message file as it is decoded here: by the encoding that is configured for commits. */
export function decodeFile(raw: Uint8Array, { configuration }: Pick<Workplace, "configuration">): DecodedMessage {
  return decodeMessage(raw, configuration?.get("i18n.commitencoding"));
}

/** A message file as text. */
export function textOf(raw: Uint8Array | string, workplace: Pick<Workplace, "configuration">): string {
  return typeof raw === "string" ? raw : decodeFile(raw, workplace).text;
}

/** How git reads a message here. */
export function messageOptions(
  text: string,
  { configuration }: Pick<Workplace, "configuration">,
): TrailerOptions & { readonly commentString: string } {
  if (!configuration) return { commentString: "#" };
  const configured = commentStringOf(configuration);
  const commentString = configured === "auto" ? detectCommentString(text) : configured;
  return { ...trailerOptions(configuration), commentString };
}
