import { shorten, type IdleGlob } from "@ai-disclosure/core/internal";

/** `categories.core[0]: "acel/**" matches no tracked file` */
export function formatIdleGlob({ key, glob, never }: IdleGlob): string {
  return shorten(`${key}: "${glob}" ${never ? "can match no path" : "matches no tracked file"}`);
}
