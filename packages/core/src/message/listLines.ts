import { andMore } from "../text/andMore.ts";
import { shorten } from "../text/neutralise.ts";
import type { Message } from "./message.ts";

/** Nobody reads more; the rest is counted. */
const mostNamed = 20;

/** Lines of the message as a finding's details: `line 9: Co-authored-by: …`. */
export function listLines(lines: readonly number[], { lines: text }: Message): string[] {
  const named = lines.slice(0, mostNamed).map((line) => `line ${line}: ${shorten(text[line - 1] ?? "")}`);
  return andMore(named, lines.length);
}
