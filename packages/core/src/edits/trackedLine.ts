import type { Edit } from "../finding/finding.ts";

/** A line of a message that is being edited. */
export interface TrackedLine {
  readonly text: string;
  /** The number it had at first, from 1; absent for what came since. */
  readonly from?: number;
}

export function trackLines(lines: readonly string[]): TrackedLine[] {
  return lines.map((text, index) => ({ text, from: index + 1 }));
}

/**
 * The edits that made these lines of what they were at first.
 * @param count how many lines there were
 */
export function editsOf(lines: readonly TrackedLine[], count: number): Edit[] {
  const edits: Edit[] = [];
  let insert: string[] = [];
  let next = 1;
  const close = (from: number): void => {
    if (insert.length > 0 || from > next) edits.push({ line: next, delete: from - next, insert });
    insert = [];
    next = from + 1;
  };
  for (const { text, from } of lines) {
    if (from === undefined) insert.push(text);
    else close(from);
  }
  close(count + 1);
  return edits;
}
