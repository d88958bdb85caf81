import { messageOptions, textOf } from "./messageOptions.ts";
import type { Workplace } from "./workplace.ts";

/** Adds lines to the comments of a message that is about to be edited; to one without comments nothing is added. */
export function insertComments(raw: Buffer, lines: readonly string[], workplace: Workplace): Buffer {
  const { commentString } = messageOptions(textOf(raw, workplace), workplace);
  const text = raw.toString("latin1");
  const sign = Buffer.from(commentString).toString("latin1");
  const first = `\n${text}`.indexOf(`\n${sign}`);
  if (first === -1) return raw;
  // Above the scissors, a comment is text.
  const at = text.startsWith(`${sign} ----`, first) ? text.indexOf("\n", first) + 1 : first;
  const added = lines.map((line) => `${sign} ${Buffer.from(line).toString("latin1")}\n`).join("");
  return Buffer.from(`${text.slice(0, at)}${added}${sign}\n${text.slice(at)}`, "latin1");
}
