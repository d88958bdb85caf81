import type { Finding } from "../finding/finding.ts";
import { shorten } from "../text/neutralise.ts";
import { nameSpeaker } from "./nameSpeaker.ts";

/** What would be a finding, and why it is none: `- 34 changed lines …  [ai/size-limit] waived: agreed by …`. */
export function formatWaived({ message, rule, waivedBy = "", by }: Finding): string {
  const speaker = by === undefined ? "" : `; by: ${shorten(nameSpeaker(by))}`;
  return `- ${shorten(message)}  [ai/${shorten(rule)}] waived: ${shorten(waivedBy)}${speaker}`;
}
