import { fenceAfter } from "../text/fenceAfter.ts";
import { lineEndOf } from "../text/lineEndOf.ts";
import { surfaceNames, surfaces, type SurfaceName } from "./surfaces.ts";

/** What every begin of a block has in it: text without it holds none. */
export const blockMark = "ai-disclosure:begin ";

type Marked = Exclude<SurfaceName, "ruleset">;

interface Markers {
  readonly begin: string;
  readonly end: string;
  readonly isBegin: RegExp;
  readonly isEnd: RegExp;
}

/** A file with its block as it should be, or why nobody can tell where the block belongs. */
export type Placed = { readonly text: string } | { readonly problem: string };

/**
 * Puts lines between a surface's markers, or with markers at the end of a text that has none. What is outside stays as it is,
 * and so does the kind of line ending. Markers in fenced code are an example, and not counted.
 */
export function placeBlock(text: string, surface: Marked, lines: readonly string[]): Placed {
  const { begin, end } = markersOf(surface);
  const found = findBlock(text, surface);
  if ("problem" in found) return found;
  const eol = lineEndOf(text);
  // Formatters of Markdown leave blank lines about a comment alone.
  const between = surfaces[surface].comments === "git" ? lines : ["", ...lines, ""];
  const block = [begin, ...between, end].join(eol);
  if (found.from === found.to) return { text: `${text}${separator(text, eol)}${block}${eol}` };
  return { text: `${text.slice(0, found.from)}${block}${text.slice(found.to)}` };
}

/** The surfaces whose markers, at least one of them, stand in a text. */
export function surfacesIn(text: string): Marked[] {
  return surfaceNames.filter((surface): surface is Marked => {
    if (surfaces[surface].comments === "none") return false;
    const found = findBlock(text, surface);
    return "problem" in found || found.from !== found.to;
  });
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function markersOf(surface: SurfaceName): Markers {
  const [open, close, start] =
    surfaces[surface].comments === "git"
      ? ["# ", "", String.raw`#[ \t]*`]
      : ["<!-- ", " -->", String.raw` {0,3}<!--[ \t]*`];
  return {
    begin: `${open}${blockMark}${surface}: do not edit; change the AI policy and run ai-disclosure write ${surface}${close}`,
    end: `${open}ai-disclosure:end ${surface}${close}`,
    isBegin: new RegExp(`^${start}ai-disclosure:begin[ \\t]+${surface}(?![\\w-])`, "u"),
    isEnd: new RegExp(`^${start}ai-disclosure:end[ \\t]+${surface}(?![\\w-])`, "u"),
  };
}

/** Where the block is, from the begin of its first line to the end of its last; both at the end where there is none. */
function findBlock(text: string, surface: SurfaceName): Span | { problem: string } {
  const { isBegin, isEnd } = markersOf(surface);
  const { comments } = surfaces[surface];
  const begins: Marker[] = [];
  const ends: Marker[] = [];
  let fence: string | undefined;
  let fenceLine = 0;
  for (const line of linesOf(text)) {
    const inside = begins.length > ends.length;
    const [isFirst, isLast] = [isBegin.test(line.text), isEnd.test(line.text)];
    if (comments === "html" && !inside) {
      const after = fenceAfter(line.text, fence);
      if (fence === undefined) fenceLine = line.number;
      if (fence !== undefined || after !== undefined) {
        fence = after;
        continue;
      }
    }
    if (isFirst) begins.push(line);
    if (isLast) ends.push(line);
  }
  const [first, second] = begins;
  const [last, another] = ends;
  if (second && first)
    return { problem: `lines ${first.number} and ${second.number} both begin the block ${surface}: keep one` };
  if (another && last)
    return { problem: `lines ${last.number} and ${another.number} both end the block ${surface}: keep one` };
  if (first && !last) return { problem: `line ${first.number} begins the block ${surface}, but nothing ends it` };
  if (last && !first) return { problem: `line ${last.number} ends the block ${surface}, but nothing begins it` };
  if (first && last && last.from < first.from)
    return { problem: `line ${last.number} ends the block ${surface} before line ${first.number} begins it` };
  if (first && last) return { from: first.from, to: last.to };
  // What is appended would be code.
  if (fence !== undefined) return { problem: `line ${fenceLine} opens a code fence that nothing closes` };
  return { from: text.length, to: text.length };
}

interface Marker {
  readonly number: number;
  readonly from: number;
  /** Before the line's end. */
  readonly to: number;
}

function* linesOf(text: string): Generator<Marker & { readonly text: string }> {
  // Behind a byte order mark.
  let from = text.startsWith("\u{feff}") ? 1 : 0;
  for (let number = 1; from < text.length; number += 1) {
    const next = text.indexOf("\n", from);
    const end = next === -1 ? text.length : next;
    const to = text[end - 1] === "\r" && next !== -1 ? end - 1 : end;
    yield { number, from, to, text: text.slice(from, to) };
    from = end + 1;
  }
}

/** One blank line before what is appended. */
function separator(text: string, eol: string): string {
  if (/^\u{feff}?\s*$/u.test(text)) return "";
  if (!text.endsWith("\n")) return eol + eol;
  return /\n\r?\n$/u.test(text) ? "" : eol;
}
