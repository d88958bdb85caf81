import { remember } from "../text/remember.ts";
import { identifyTool } from "./identifyTool.ts";
import { namesNobody } from "./namesNobody.ts";
import { parsePerson } from "./parsePerson.ts";
import type { Person } from "./person.ts";
import type { IdentifiedTool } from "./toolByAddress.ts";
import { toolByName } from "./toolByName.ts";

/** Whom the value of a trailer such as `Assisted-by` names. */
export type Named =
  | ({ readonly kind: "tool" } & IdentifiedTool)
  | { readonly kind: "person"; readonly person: Person }
  | { readonly kind: "unknown" };

const UNKNOWN: Named = { kind: "unknown" };

/** Letters, as names have them, with one at least that is not lower case: `coccinelle sparse` is nobody. */
const NAME = /^@?\p{L}[\p{L}\p{M}\p{N} .,'’()_&-]{0,99}$/u;
const NAME_LETTER = /^@|[\p{Lu}\p{Lt}\p{Lo}]/u;
const VERSION = /\d\.\d/;

/** `<agent>:<model>` and `<agent>/<model>`, where the agent is not in the tables. */
const AGENT_AND_MODEL = /^[\w.-]{1,60}[:/](?=[^/])/;

const toolOrPerson = (person: Person): Named => {
  const tool = identifyTool(person);
  return tool === undefined ? { kind: "person", person } : { kind: "tool", ...tool };
};

/** Several people in one value: the first tool among them, else the first person. */
const firstTool = (value: string): Named => {
  let first: Named | undefined;
  for (let start = 0; start < value.length;) {
    const close = value.indexOf(">", start);
    const end = close === -1 ? value.length : close + 1;
    const named = toolOrPerson(parsePerson(value.slice(start, end).replace(/^[\s,;&]+/, "")));
    if (named.kind === "tool") return named;
    first ??= named;
    start = end;
  }
  return first ?? UNKNOWN;
};

/** Tells a tool from a person in the value of a trailer; every form in which people and tools write them. */
export const classifyTrailerValue = remember((value: string): Named => {
  const text = value.trim();
  if (text === "" || namesNobody(text)) return UNKNOWN;
  const open = text.indexOf("<");
  if (open !== -1 && text.indexOf("<", open + 1) !== -1) return firstTool(text);
  if (open !== -1 || text.includes("@", 1)) return toolOrPerson(parsePerson(text));
  const named = toolOrPerson({ name: text, email: "" });
  if (named.kind === "tool") return named;
  const agent = AGENT_AND_MODEL.exec(text)?.[0];
  const model = agent === undefined ? undefined : toolByName(text.slice(agent.length));
  if (model?.unmistakable === true) return { kind: "tool", tool: model.tool, certainty: "strong" };
  return NAME.test(text) && NAME_LETTER.test(text) && !VERSION.test(text) ? named : UNKNOWN;
});
