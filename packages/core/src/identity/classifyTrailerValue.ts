import { type KnownTools, knownTools } from "./knownTools.ts";
import { rememberFor } from "../text/rememberFor.ts";
import { identifyTool } from "./identifyTool.ts";
import { namesNobody, type Person, parsePerson } from "./person.ts";
import type { IdentifiedTool } from "./tool.ts";
import { toolByName } from "./toolByName.ts";

/** Whom the value of a trailer such as `Assisted-by` names. */
export type Named =
  | ({ readonly kind: "tool" } & IdentifiedTool)
  | { readonly kind: "person"; readonly person: Person }
  | { readonly kind: "unknown" };

const unknown: Named = { kind: "unknown" };

/** `<agent>:<model>` and `<agent>/<model>`, where the agent is not in the tables. */
const agentAndModel = /^[\w.-]{1,60}[:/](?=[^/])/;

/** Tells a tool from a person in the value of a trailer; every form in which people and tools write them. */
export function classifyTrailerValue(value: string, tools: KnownTools = knownTools()): Named {
  return classify(value, tools);
}

const classify = rememberFor((value, tools: KnownTools): Named => {
  const text = value.trim();
  if (text === "" || namesNobody(text)) return unknown;
  const open = text.indexOf("<");
  if (open !== -1 && text.indexOf("<", open + 1) !== -1) return firstTool(text, tools);
  if (open !== -1 || text.includes("@", 1)) return toolOrPerson(parsePerson(text), tools);
  const named = toolOrPerson({ name: text, email: "" }, tools);
  if (named.kind === "tool") return named;
  const agent = agentAndModel.exec(text)?.[0];
  const model = agent === undefined ? undefined : toolByName(text.slice(agent.length), tools);
  if (model?.unmistakable === true) return { kind: "tool", tool: model.tool, certainty: "strong" };
  return isName(text) ? named : unknown;
});

/** Letters, as names have them, with one at least that is not lower case: `coccinelle sparse` is nobody. */
function isName(text: string): boolean {
  const letters = /^@?\p{L}[\p{L}\p{M}\p{N} .,'’()_&-]{0,99}$/u;
  return letters.test(text) && /^@|[\p{Lu}\p{Lt}\p{Lo}]/u.test(text) && !/\d\.\d/.test(text);
}

function toolOrPerson(person: Person, tools: KnownTools): Named {
  const tool = identifyTool(person, tools);
  return tool === undefined ? { kind: "person", person } : { kind: "tool", ...tool };
}

/** Several people in one value: the first tool among them, else the first person. */
function firstTool(value: string, tools: KnownTools): Named {
  let first: Named | undefined;
  for (let start = 0; start < value.length;) {
    const close = value.indexOf(">", start);
    const end = close === -1 ? value.length : close + 1;
    const named = toolOrPerson(parsePerson(value.slice(start, end).replace(/^[\s,;&]+/, "")), tools);
    if (named.kind === "tool") return named;
    first ??= named;
    start = end;
  }
  return first ?? unknown;
}

/**
 * Whom a trailer names. People have a surname or an address behind `Assisted-by`, so that a given name alone is a tool's:
 * `Assisted-by: Claude` in IREE's and nova's histories, 2026-11-29.
 */
export function classifyTrailer(
  { key, value }: { readonly key: string; readonly value: string },
  tools: KnownTools,
): Named {
  const named = classifyTrailerValue(value, tools);
  if (named.kind !== "tool" || named.certainty === "strong" || named.byDefault) return named;
  const alone = key.toLowerCase() === "assisted-by" && /^[A-Za-z]+$/.test(value.trim());
  return alone ? { ...named, certainty: "strong" } : named;
}
