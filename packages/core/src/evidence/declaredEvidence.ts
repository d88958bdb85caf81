import type { Disclosure } from "../disclosure/disclosure.ts";
import { isQuotation } from "../message/strayLine.ts";
import { readStatement, type Question } from "../disclosure/readStatement.ts";
import { classifyTrailerValue } from "../identity/classifyTrailerValue.ts";
import type { KnownTools } from "../identity/knownTools.ts";
import type { Message, Trailer } from "../message/message.ts";
import { remember } from "../text/remember.ts";
import type { Evidence } from "./evidence.ts";

/** Keys, lower-case, by which some project's authors say whether AI was used. */
const disclosureKeys: Readonly<Record<string, string>> = {
  "ai-used-for": "QEMU's proposal",
  "ai-assisted": "seen in ghostty",
  "ai-assistance": "WordPress's pull-request template",
  "ai-disclosure": "seen in ghostty, as a heading in prose",
  "ai-usage": "seen in pull-request templates",
  "ai-assistant": "proposed on mailing lists",
  "co-authored-by-ai": "Open Liberty",
  "coding-agent": "proposed on mailing lists",
};

/** How people misspell the first of them: `AI-use-for`, `AI-usage-for`, `AI-used-in`. */
const nearKey = /^ai-us(?:e|ed|es|age)-(?:for|in|on|to|with)$/;

const isDisclosureKey = remember((written) => {
  const key = plainKey(written);
  return Object.hasOwn(disclosureKeys, key) || nearKey.test(key);
});

function plainKey(key: string): string {
  return key.toLowerCase().replaceAll(" ", "-");
}

/** They may as well name a part of a program, where they are no trailers: `AI usage: halved by caching`. */
const ambiguousKeys: ReadonlySet<string> = new Set(["ai-assistance", "ai-assistant", "ai-usage"]);

/** What the author declared: in the policy's own trailer, or in one that another project uses. */
export function declaredEvidence(
  disclosures: readonly Disclosure[],
  message: Message | undefined,
  tools: KnownTools,
): Evidence[] {
  const evidence = disclosures
    .filter(({ negative }) => !negative)
    .map(({ spec, value, line }) => declared(spec.value.kind === "list" ? "" : value, line, tools));
  if (!message) return evidence;
  const look = ({ key, value, line }: Trailer, question: Question): void => {
    if (!isDisclosureKey(key) || disclosures.some((known) => known.line === line)) return;
    if (readStatement(value, tools, question) === "used") evidence.push(declared(value, line, tools));
  };
  for (const trailer of message.trailers) look(trailer, "ai");
  for (const line of message.strayLines) {
    // `AI-assistance: mend the menu` as a subject speaks of a part of the program.
    if (line.origin === "subject" || !isDisclosureKey(line.key) || isQuotation(line, message)) continue;
    look(line, ambiguousKeys.has(plainKey(line.key)) ? "topic" : "ai");
  }
  return evidence;
}

/** A value that lists uses names not a tool: pass the empty string. */
function declared(value: string, line: number, tools: KnownTools): Evidence {
  if (value === "") return { grade: "declared", kind: "disclosure", where: { line } };
  const classified = classifyTrailerValue(value, tools);
  const tool = classified.kind === "tool" ? { tool: classified.tool } : {};
  return { grade: "declared", kind: "disclosure", ...tool, where: { line } };
}
