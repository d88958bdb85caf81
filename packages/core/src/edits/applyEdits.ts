import type { Edit } from "../finding/finding.ts";

/** Lines, or what stands for them, with edits made. */
export function applyEdits<Line>(
  lines: readonly Line[],
  edits: readonly Edit[],
  create: (text: string) => Line,
): Line[] {
  const edited: Line[] = [];
  let next = 0;
  for (const { line, delete: count, insert } of edits) {
    for (; next < line - 1; next++) edited.push(lines[next] as Line);
    for (const text of insert) edited.push(create(text));
    next = Math.max(next, line - 1 + count);
  }
  for (; next < lines.length; next++) edited.push(lines[next] as Line);
  return edited;
}
