import type { MarkdownLine } from "./readMarkdown.ts";
import { beginsWithWords } from "../text/words.ts";

/** The lines under a heading, down to the next one of its level; undefined if there is no such heading. */
export function sectionUnder(heading: string, lines: readonly MarkdownLine[]): readonly MarkdownLine[] | undefined {
  const at = lines.findIndex(({ kind, text }) => kind === "heading" && beginsWithWords(text, heading));
  const level = lines[at]?.level;
  if (level === undefined) return undefined;
  const next = lines.findIndex((line, index) => index > at && line.kind === "heading" && (line.level ?? 7) <= level);
  return lines.slice(at + 1, next === -1 ? undefined : next);
}
