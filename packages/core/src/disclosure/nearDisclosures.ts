import { classifyTrailerValue } from "../identity/classifyTrailerValue.ts";
import type { KnownTools } from "../identity/knownTools.ts";
import type { Message, StrayLine } from "../message/message.ts";
import type { TrailerSpec } from "../policy/policy.ts";
import { escapeExpression } from "../text/escapeExpression.ts";
import { keyStem } from "./specForKey.ts";

interface NearForm {
  /** A part of the key: a message without it is passed over. */
  readonly hint: string;
  readonly line: RegExp;
}

/** Made once a policy. */
const forms = new WeakMap<TrailerSpec, NearForm>();
const mostLines = 20;

/**
 * Lines that would be this trailer but for their shape: behind a bullet, an emoji or a back-tick (`- AI-used-for: code`),
 * or without a colon (`AI used for code`). To be asked where no line is the trailer itself.
 */
export function nearDisclosures(spec: TrailerSpec, message: Message, tools: KnownTools): StrayLine[] {
  const { hint, line: form } = formOf(spec);
  if (!message.text.includes(hint)) return [];
  const found: StrayLine[] = [];
  for (const [index, text] of message.lines.entries()) {
    if (index === 0 || found.length === mostLines || !text.includes(hint)) continue;
    const [, before = "", key, colon, rest = ""] = form.exec(text.trimEnd()) ?? [];
    if (key === undefined || message.fencedLines.has(index + 1)) continue;
    const value = withoutMarkup(rest);
    const decorated = before !== "";
    if (!isValue(value, spec, tools) && !(decorated && colon !== undefined && isTypedUse(value, spec))) continue;
    found.push({ key: spec.key, value, line: index + 1, origin: decorated ? "decorated" : "mixed-paragraph" });
  }
  return found;
}

function formOf(spec: TrailerSpec): NearForm {
  let form = forms.get(spec);
  if (!form) {
    const stem = keyStem(spec.key);
    const ending = stem === spec.key ? "" : "(?:[-_ ]?(?:as|by|for|in|on|to|with))?";
    const [first = ""] = stem.split("-");
    form = {
      // A long word may begin with a small letter.
      hint: first.length > 3 ? first.slice(1) : first,
      line: new RegExp(
        `^((?:[^\\p{L}\\p{N}\\s<>"'][^\\p{L}\\p{N}<>"']{0,7})?)(${stem.split("-").map(escapeExpression).join("[-_ ]?")}${ending})[*_\`]{0,3}(?:([:=])[*_\`]{0,3}[ \\t]*|[ \\t]+)(\\S.{0,200})$`,
        "iu",
      ),
    };
    forms.set(spec, form);
  }
  return form;
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
  return names.length > 0 && names.every((name) => grammar.uses.includes(name));
}

/** Behind the whole key, a use and what follows it, or two words that the vocabulary lacks: `refactoring`. */
function isTypedUse(value: string, { value: grammar }: TrailerSpec): boolean {
  if (grammar.kind !== "list") return false;
  const words = value.split(/[\s,;(]+/u);
  return words.length <= 2 || grammar.uses.includes(words[0] ?? "");
}
