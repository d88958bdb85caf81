import { fenceAfter } from "../text/fenceAfter.ts";
import type { Message } from "./message.ts";

const none: ReadonlySet<number> = new Set();
/** By the message: a hostile one has many lines to ask for. */
const fenced = new WeakMap<Message, ReadonlySet<number>>();

/** Whether a line, 1-based, stands between two fences, as an example does. A fence that nothing closes hides nothing. */
export function isFenced(line: number, message: Message): boolean {
  let lines = fenced.get(message);
  if (lines === undefined) {
    const { text } = message;
    lines = text.includes("```") || text.includes("~~~") ? linesBetweenFences(message.lines) : none;
    fenced.set(message, lines);
  }
  return lines.has(line);
}

function linesBetweenFences(lines: readonly string[]): ReadonlySet<number> {
  const between = new Set<number>();
  let open: string | undefined;
  let begin = 0;
  for (const [index, text] of lines.entries()) {
    const next = fenceAfter(text, open);
    if (open === undefined) begin = index;
    else if (next === undefined) for (let at = begin; at <= index; at++) between.add(at + 1);
    open = next;
  }
  return between;
}
