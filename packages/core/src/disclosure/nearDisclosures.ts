import { classifyTrailerValue } from "../identity/classifyTrailerValue.ts";
import type { KnownTools } from "../identity/knownTools.ts";
import type { Message, StrayLine } from "../message/message.ts";
import type { TrailerSpec } from "../policy/policy.ts";
import { escapeExpression } from "../text/escapeExpression.ts";
import { keyStem } from "./specForKey.ts";

interface NearForm {
  /** Beginnings of the key, as it may be typed: a message without one is passed over. */
  readonly hints: readonly string[];
  /** Made for the first message that has one. */
  readonly line: () => RegExp;
}

/** Made once a policy. */
const forms = new WeakMap<TrailerSpec, NearForm>();
const mostLines = 20;

/**
 * Lines that would be this trailer but for their shape: behind a bullet, an emoji or a back-tick (`- AI-used-for: code`),
 * without a colon (`ai used for code`), or with another sign in its place (`AI-used-for – code`). To be asked where no
 * line is the trailer itself.
 */
export function nearDisclosures(spec: TrailerSpec, message: Message, tools: KnownTools): StrayLine[] {
  const { hints, line } = formOf(spec);
  const isHinted = (text: string): boolean => hints.some((hint) => text.includes(hint));
  if (!isHinted(message.text)) return [];
  const form = line();
  const found: StrayLine[] = [];
  for (const [index, text] of message.lines.entries()) {
    if (index === 0 || found.length === mostLines || !isHinted(text)) continue;
    const [, before = "", key, colon, rest = ""] = form.exec(text.trimEnd()) ?? [];
    if (key === undefined || message.fencedLines.has(index + 1)) continue;
    const value = withoutMarkup(rest);
    const decorated = before !== "";
    if (!isValue(value, spec, tools) && !(decorated && colon !== undefined && isTypedUse(value, spec))) continue;
    found.push({ key: spec.key, value, line: index + 1, origin: decorated ? "decorated" : "mixed-paragraph" });
  }
  return found;
}

/** Letters and digits of most alphabets, as ranges: classes of Unicode take a hook 1 ms. */
const letters = "0-9a-z\\u00c0-\\u1fff\\u3040-\\ud7ff";
/** What is typed for a hyphen, a colon, and where a colon is meant. */
const hyphen = "[-_ \\u2010-\\u2015]?";
const colon = "[:=;：﹕；]";
const dash = "(?:[-=]>|→|[\\u2010-\\u2015|-])";

/** A short word, such as AI, is a part of many: in small letters it counts with what parts it from the next. */
function hintsOf(first: string): readonly string[] {
  const small = first.toLowerCase();
  if (first.length > 3) return [small.slice(1), first.toUpperCase().slice(1)];
  const capital = small.charAt(0).toUpperCase() + small.slice(1);
  return [first.toUpperCase(), ...[small, capital].flatMap((word) => ["-", "_", " "].map((part) => word + part))];
}

function formOf(spec: TrailerSpec): NearForm {
  let form = forms.get(spec);
  if (!form) {
    const [first = ""] = spec.key.split("-");
    let made: RegExp | undefined;
    form = { hints: hintsOf(first), line: () => (made ??= lineOf(spec)) };
    forms.set(spec, form);
  }
  return form;
}

function lineOf({ key }: TrailerSpec): RegExp {
  const stem = keyStem(key);
  const ending = stem === key ? "" : `(?:${hyphen}(?:as|by|for|in|on|to|with))?`;
  return new RegExp(
    `^((?:[^${letters}\\s<>"'][^${letters}<>"']{0,7}|\\d{1,2}[.)] +)?)(${stem.split("-").map(escapeExpression).join(hyphen)}${ending})[*_\`]{0,3}(?:[ \\t]?(${colon})[*_\`]{0,3}[ \\t]*|[ \\t]*(?:${dash}[ \\t]*)?)(\\S.{0,200})$`,
    "iu",
  );
}

/** What closes an emphasis or a bracket around the line; a note keeps its parenthesis. */
function withoutMarkup(value: string): string {
  return value.replace(/[`*_\])]+$/u, (end) => (end.includes(")") && value.includes("(") ? ")" : "")).trim();
}

/** What cannot be prose: uses of the vocabulary, or a tool's name, and nothing else. */
function isValue(value: string, { value: grammar }: TrailerSpec, tools: KnownTools): boolean {
  if (grammar.kind !== "list") return classifyTrailerValue(value, tools).kind === "tool";
  const names = value
    .replace(/\([^()]*\)/gu, "")
    .split(/[\s,;/&+]+|\band\b/u)
    .filter((name) => name !== "");
  return names.length > 0 && names.every((name) => grammar.uses.includes(name.toLowerCase()));
}

/** Behind the whole key, a use and what follows it, or two words that the vocabulary lacks: `refactoring`. */
function isTypedUse(value: string, { value: grammar }: TrailerSpec): boolean {
  if (grammar.kind !== "list") return false;
  const words = value.split(/[\s,;(]+/u);
  return words.length <= 2 || grammar.uses.includes(words[0] ?? "");
}
