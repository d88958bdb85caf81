import { fenceAfter } from "../text/fenceAfter.ts";

/** The 1-based lines that stand between two fences, as an example does, with the fences. One that nothing closes hides nothing. */
export function fencedLines(lines: readonly string[]): ReadonlySet<number> {
  const fenced = new Set<number>();
  let open: string | undefined;
  let begin = 0;
  for (const [index, text] of lines.entries()) {
    const next = fenceAfter(text, open);
    if (open === undefined) begin = index;
    else if (next === undefined) for (let at = begin; at <= index; at++) fenced.add(at + 1);
    open = next;
  }
  return fenced;
}
