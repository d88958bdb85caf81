import { type Paragraph, findLastParagraph } from "./findLastParagraph.ts";
import { lineAfter, skipSpace, skipSpaceBack } from "./trailerSyntax.ts";
import { fenceAfter } from "../text/fenceAfter.ts";
import { findStrayLines } from "./findStrayLines.ts";
import { findTrailers, type TrailerOptions } from "./findTrailers.ts";
import type { Message } from "./message.ts";

/**
 * Reads a commit message as git does (git-interpret-trailers(1)): `subject` is `%s`, `trailers` are what
 * `git interpret-trailers --parse --no-divider` prints, `lines` have no line ends. The text should have been cleaned;
 * if it has not, its comments and what follows a scissors line are passed over as git would.
 */
export function parseMessage(text: string, options: TrailerOptions = {}): Message {
  const title = findTitle(text);
  const last = findLastParagraph(text, options.commentString ?? "#");
  const first = last ? 1 + countLines(text, 0, last.begin) : 0;
  const block = last && findTrailers(text, last, first, options);
  const trailers = block ?? [];
  const count = block ? countLines(text, last.begin, last.end) : 0;
  return new ParsedMessage(
    text,
    joinLines(text, title),
    trailers,
    block && { first, last: first - 1 + count },
    findStrayLines(text, title, last, trailers, count > 0 && count === trailers.length ? last : undefined),
  );
}

/** A class for the sake of what few ask for: an accessor in each object made an audit a seventh slower. */
class ParsedMessage implements Message {
  readonly text: string;
  readonly subject: string;
  readonly trailers: Message["trailers"];
  readonly trailerBlock: Message["trailerBlock"];
  readonly strayLines: Message["strayLines"];
  #lines: readonly string[] | undefined;
  #fencedLines: ReadonlySet<number> | undefined;

  constructor(
    text: string,
    subject: string,
    trailers: Message["trailers"],
    trailerBlock: Message["trailerBlock"],
    strayLines: Message["strayLines"],
  ) {
    this.text = text;
    this.subject = subject;
    this.trailers = trailers;
    this.trailerBlock = trailerBlock;
    this.strayLines = strayLines;
  }

  get lines(): readonly string[] {
    return (this.#lines ??= splitLines(this.text));
  }

  get fencedLines(): ReadonlySet<number> {
    return (this.#fencedLines ??= mayFence(this.text) ? fencedLines(this.lines) : none);
  }
}

const none: ReadonlySet<number> = new Set();

function mayFence(text: string): boolean {
  return text.includes("```") || text.includes("~~~");
}

function countLines(text: string, begin: number, end: number): number {
  let count = 0;
  for (let at = begin; at < end; at = lineAfter(text, at, end)) count++;
  return count;
}

function splitLines(text: string): readonly string[] {
  const lines = text.includes("\r") ? text.split(/\r?\n/) : text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

function joinLines(text: string, { begin, end }: Paragraph): string {
  if (lineAfter(text, begin, end) === end) return text.slice(begin, skipSpaceBack(text, begin, end));
  const lines: string[] = [];
  for (let at = begin, next: number; at < end; at = next) {
    next = lineAfter(text, at, end);
    lines.push(text.slice(at, skipSpaceBack(text, at, next)));
  }
  return lines.join(" ");
}

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

/** The first paragraph: what git's `%s` is made of. */
function findTitle(text: string): Paragraph {
  let begin = 0;
  let end = 0;
  for (let next: number; end < text.length; end = next) {
    next = lineAfter(text, end, text.length);
    if (skipSpace(text, end, next) < next) continue;
    if (end > begin) break;
    begin = next;
  }
  return { begin, end };
}
