import { readStatement } from "../disclosure/readStatement.ts";
import { stampOnLine } from "../evidence/stampOnLine.ts";
import { knownTools } from "../identity/knownTools.ts";
import type { Policy } from "../policy/policy.ts";
import type { MarkdownLine } from "../text/readMarkdown.ts";
import { wordsOf } from "../text/words.ts";

/** What an author's own words say: AI was used, or it was not. */
export type Answer = "yes" | "no";

/**
 * Reads the lines below a template's question; undefined if nobody wrote any: questions of the template (`prompts`),
 * labels that wait for a value and boxes that are not ticked are no answer, and a tool's stamp is nobody's.
 */
export function readAnswer(lines: readonly MarkdownLine[], policy: Policy): Answer | undefined {
  const { prompts = [] } = policy.disclosure.pullRequest;
  const tools = knownTools(policy.tools);
  const asked = new Set(prompts.map(wordsOf));
  const written = lines
    .filter(({ kind, text, checked }) => (kind === "text" ? !text.endsWith(":") : checked === true))
    .filter(({ written }) => !stampOnLine(written, tools))
    .map(({ text }) => text)
    .filter((text) => wordsOf(text) !== "" && !asked.has(wordsOf(text)) && !later.test(text));
  return written.length === 0 ? undefined : readReply(written.join("\n"), policy);
}

/** A place that somebody means to fill. */
const later = /^\W*(?:tbd|tba|todo|fill (?:me|this) in)\W*$/i;

/** Reads what somebody wrote where the project asks whether AI was used. */
export function readReply(text: string, { disclosure, tools }: Policy): Answer {
  const words = wordsOf(text);
  if (disclosure.negative.some((one) => wordsOf(one) === words)) return "no";
  return readStatement(text, knownTools(tools), "ai") === "denied" ? "no" : "yes";
}
