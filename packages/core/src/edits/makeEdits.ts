import type { Edit, Mending } from "../finding/finding.ts";
import type { Message } from "../message/message.ts";
import type { Policy } from "../policy/policy.ts";
import { isBlank, spanOf, type Span } from "./lineSpans.ts";
import { placeTrailer } from "./placeTrailer.ts";

/** The edits by which a message is mended, in order. */
export function makeEdits(mending: Mending, message: Message, policy: Policy): Edit[] {
  const spans = joinSpans((mending.delete ?? []).map((line) => spanOf(line, message)));
  const goes = (line: number): boolean => spans.some(({ first, last }) => line >= first && line <= last);
  const { replace, write } = mending;
  const written = write === undefined ? undefined : placeTrailer(write, message, policy, goes);
  const edits = spans.map(({ first, last }, index): Edit => {
    if (replace !== undefined && index === 0) return { line: first, delete: last - first + 1, insert: [replace] };
    const blank = leavesBlank(first, last, message, goes, written) ? 1 : 0;
    return { line: first === 1 ? 1 : first - blank, delete: last - first + 1 + blank, insert: [] };
  });
  return joinEdits(written ? [written, ...edits] : edits);
}

/** Whether a whole paragraph goes, so that the blank lines above it and below it would meet, or the first one leads. */
function leavesBlank(
  first: number,
  last: number,
  { lines }: Message,
  goes: (line: number) => boolean,
  written: Edit | undefined,
): boolean {
  const comesHere = written !== undefined && written.line >= first && written.line <= last + 1;
  return !comesHere && !goes(first - 1) && isBlank(lines[first - 2]) && isBlank(lines[last]);
}

/** In order, and lines that follow each other as one. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.first - other.first)) {
    const before = joined.at(-1);
    if (before && span.first <= before.last + 1)
      joined[joined.length - 1] = { first: before.first, last: Math.max(before.last, span.last) };
    else joined.push(span);
  }
  return joined;
}

/** In order, and edits that touch as one. */
function joinEdits(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits.toSorted((one, other) => one.line - other.line)) {
    const before = joined.at(-1);
    if (!before || before.line + before.delete < edit.line) joined.push(edit);
    else
      joined[joined.length - 1] = {
        line: before.line,
        delete: before.delete + edit.delete,
        insert: [...before.insert, ...edit.insert],
      };
  }
  return joined;
}
