import { detectCommentString, type TrailerOptions } from "@ai-disclosure/core/internal";
import { commentStringOf } from "../git/commentStringOf.ts";
import { decodeMessage } from "../git/decodeMessage.ts";
import { trailerOptions } from "../git/trailerOptions.ts";
import type { Workplace } from "./workplace.ts";

/** A message file as text, by the encoding that is configured for commits. */
export function textOf(raw: Uint8Array | string, { configuration }: Pick<Workplace, "configuration">): string {
  return typeof raw === "string" ? raw : decodeMessage(raw, configuration?.get("i18n.commitencoding")).text;
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
