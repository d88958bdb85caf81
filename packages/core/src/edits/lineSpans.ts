import type { Message } from "../message/message.ts";
import { isSpace } from "../message/trailerSyntax.ts";

/** Lines from `first` to `last`, both included and counted from 1. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A line with those that continue it. */
export function spanOf(first: number, { lines }: Message): Span {
  let last = first;
  while (last < lines.length && continues(lines[last] ?? "")) last++;
  return { first, last };
}

function continues(line: string): boolean {
  return isSpace(line.charCodeAt(0)) && !isBlank(line);
}

export function isBlank(line: string | undefined): boolean {
  return line === undefined || /^[ \t\r]*$/.test(line);
}
