import type { KnownTools } from "../identity/knownTools.ts";
import { leadingLetters } from "../identity/nameTables.ts";
import type { Message } from "../message/message.ts";
import { lineAfter } from "../message/trailerSyntax.ts";
import type { Evidence } from "./evidence.ts";
import { footerOnLine } from "./footerOnLine.ts";
import { leadsToHost } from "./pagesOn.ts";

/** A rare word of each stamp: only lines with one of them, with a phrase, or with a link are looked at. */
const rareWords: readonly string[] = ["AI ", "AI-", "🤖", "gent: ", "ssistant: "];
/** Without a link to a tool's place or a stamp, a mark has one of these words, in whatever case. */
const beforeName = /by|using|with|(?:agent|assistant)s?:/i;

/**
 * Stamps that tools append (`🤖 Generated with [Claude Code](…)`: strong), and prose that says the same (weak).
 *
 * @param phrases as phraseOffsets finds them in the text
 */
export function footerEvidence({ text }: Message, tools: KnownTools, phrases: readonly number[]): Evidence[] {
  const found: Evidence[] = [];
  let line = 1;
  let counted = 0;
  let before = -1;
  for (const begin of hintedLines(text, phrases, tools)) {
    if (begin === before) continue;
    before = begin;
    const next = lineAfter(text, begin, text.length);
    const written = text.slice(begin, next).replace(/\r?\n$/, "");
    const evidence = mayMark(written, tools) ? footerOnLine(written, tools) : undefined;
    if (evidence === undefined) continue;
    for (; counted < begin; counted = lineAfter(text, counted, text.length)) line++;
    found.push({ ...evidence, where: { line } });
  }
  return found;
}

const quotation = /^ {0,3}>/;

/** Most lines with a rare word are disclosures, and have nothing else. */
function mayMark(line: string, { stamps }: KnownTools): boolean {
  if (quotation.test(line)) return false;
  if (line.includes("://") || line.includes("🤖") || beforeName.test(line)) return true;
  return stamps.some(({ text }) => line.includes(text));
}

/** The end of `written by`, `written using`, `written with`; all other phrases are for the author's own statements. */
const means: ReadonlySet<string> = new Set(["by ", "usi", "wit"]);

const beforeNames: readonly string[] = [
  " by ",
  "-by ",
  "-by; ",
  "-by - ",
  "-by – ",
  " using ",
  " with ",
  " help of ",
  " help from ",
];
const longestName = 20;

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Offsets at which the lines begin that hold a hint, in order; a line with several comes several times. */
function hintedLines(text: string, phrases: readonly number[], tools: KnownTools): number[] {
  const begins: number[] = [];
  const look = (word: string, isHint?: (end: number) => boolean): void => {
    for (let at = text.indexOf(word), next; at !== -1; at = text.indexOf(word, next)) {
      next = at + word.length;
      if (isHint?.(next) === false) continue;
      begins.push(text.lastIndexOf("\n", at) + 1);
      // A line may have megabytes, and each of its beginnings be looked for in all of it.
      next = lineAfter(text, at, text.length);
    }
  };
  const isBeforeName = (end: number): boolean => {
    const begin = text.startsWith("the ", end) ? end + 4 : end;
    const name = text.slice(begin, begin + longestName);
    return isCapital(name.charCodeAt(0)) && tools.beginnings.has(leadingLetters(name));
  };
  for (let at = text.indexOf("://"), end: number; at !== -1; at = text.indexOf("://", end)) {
    const begin = text.lastIndexOf("\n", at) + 1;
    end = lineAfter(text, at, text.length);
    if (leadsToHost(text, at, end, tools) || beforeName.test(text.slice(begin, end))) begins.push(begin);
  }
  for (const word of rareWords) look(word);
  for (const beginning of tools.stampBeginnings) look(beginning);
  for (const word of beforeNames) look(word, isBeforeName);
  let passed = -1;
  for (const at of phrases) {
    if (at <= passed || !means.has(text.slice(at - 3, at))) continue;
    begins.push(text.lastIndexOf("\n", at - 2) + 1);
    const lineEnd = text.indexOf("\n", at);
    passed = lineEnd === -1 ? text.length : lineEnd;
  }
  const ordered = begins.every((begin, index) => index === 0 || begin >= (begins[index - 1] ?? 0));
  return ordered ? begins : begins.toSorted((one, other) => one - other);
}
