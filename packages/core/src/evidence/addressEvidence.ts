import type { KnownTools } from "../identity/knownTools.ts";
import type { Message } from "../message/message.ts";
import { lineAfter } from "../message/trailerSyntax.ts";
import { addressOnLine } from "./addressOnLine.ts";
import type { Evidence } from "./evidence.ts";

const mostAddresses = 200;
const longestSide = 300;

/**
 * A tool's exact address in plain sight, whatever its line looks like: strong where the line says whose work it is, a
 * hint where it stands as a person's does (`Claude <…>`), or alone. In a sentence, in quotation marks or in the title,
 * `treat noreply@anthropic.com as a bot` speaks of the address.
 *
 * @param marked evidence of lines that say so in a form of their own
 */
export function addressEvidence(message: Message, marked: readonly Evidence[], tools: KnownTools): Evidence[] {
  const { text } = message;
  const found: Evidence[] = [];
  const end = endOfProse(message);
  let grades: Map<number | undefined, Evidence["grade"]> | undefined;
  let line = 1;
  let counted = 0;
  let count = 0;
  for (let at = text.indexOf("@"); at !== -1 && at < end && count < mostAddresses; at = text.indexOf("@", at + 1)) {
    const domain = domainAt(text, at + 1, tools);
    if (domain === undefined) continue;
    count++;
    // A message with the line ends of old Macs is one line to git, and many to whoever reads it.
    const start = text.lastIndexOf("\n", at) + 1;
    const begin = start + text.slice(start, at).lastIndexOf("\r") + 1;
    for (; counted < begin; counted = lineAfter(text, counted, text.length)) line++;
    grades ??= new Map(marked.map(({ where, grade }) => [where.line, grade]));
    const known = grades.get(line);
    if (begin === 0 || (known !== undefined && known !== "weak")) continue;
    // Of a hostile line only what stands around the address is read.
    const from = Math.max(begin, at - longestSide);
    const lineEnd = lineAfter(text, at, text.length);
    const written = text.slice(from, Math.min(lineEnd, at + longestSide)).trimEnd();
    const evidence = addressOnLine(written, at - from, domain, tools);
    if (!evidence || evidence.grade === known) continue;
    found.push({ ...evidence, where: { line } });
    grades.set(line, evidence.grade);
  }
  return found;
}

/** Where a paragraph of nothing but trailers begins, which are read as such; of most messages it has all addresses. */
function endOfProse({ text, trailers, trailerBlock }: Message): number {
  if (!trailerBlock || trailers.length <= trailerBlock.last - trailerBlock.first) return text.length;
  let last = text.length - 1;
  while (text.charAt(last) === "\n") last--;
  const blank = text.lastIndexOf("\n\n", last);
  return blank === -1 ? text.length : blank;
}

const letterOfDomain = /[A-Za-z0-9.-]/;
const longestDomain = 60;

/** The domain that begins here, in lower case, if it is one of a tool's address; most others end at their first letters. */
function domainAt(text: string, begin: number, { addressDomains }: KnownTools): string | undefined {
  if (!addressDomains.has(text.slice(begin, begin + 2).toLowerCase())) return undefined;
  let end = begin + 2;
  while (end < text.length && end - begin < longestDomain && letterOfDomain.test(text.charAt(end))) end++;
  const domain = text.slice(begin, end).toLowerCase();
  return addressDomains.has(domain) ? domain : undefined;
}
