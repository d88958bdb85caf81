import type { MarkdownLine } from "../text/readMarkdown.ts";
import { beginsWithWords } from "../text/words.ts";

/**
 * Which of these boxes are ticked; a box is named by the words that it begins with. Whoever ticks a box that is nested
 * below another has ticked that as well.
 */
export function tickedBoxes(lines: readonly MarkdownLine[], boxes: readonly string[]): string[] {
  const ticked = new Set<string>();
  let open: { readonly indent: number; readonly text: string }[] = [];
  for (const { kind, text, checked, written } of lines) {
    const indent = kind === "heading" ? 0 : indentOf(written);
    open = open.filter((box) => box.indent < indent);
    if (kind !== "checkbox") continue;
    open.push({ indent, text });
    if (checked) for (const box of open) ticked.add(box.text);
  }
  return boxes.filter((box) => [...ticked].some((text) => beginsWithWords(text, box)));
}

function indentOf(written: string): number {
  return written.replaceAll("\t", "    ").search(/[^ >]/u);
}
