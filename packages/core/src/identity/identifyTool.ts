import type { Person } from "./person.ts";
import { toolByAddress, type IdentifiedTool } from "./toolByAddress.ts";
import { toolByName } from "./toolByName.ts";
import { vendorDomains } from "./vendorDomains.ts";

const vendors: ReadonlySet<string> = new Set(vendorDomains.map((row) => row.domain));

const automated = /^(?:agent|bot|do-?not-?reply|no-?reply)@/i;

/** aider(1) adds this to the names of author and committer: https://aider.chat/docs/git.html */
const aiderSuffix = " (aider)";

/** By the object: histories and `parsePerson` give the same one for the same person. */
const known = new WeakMap<Person, IdentifiedTool | null>();

/**
 * The AI tool that an author, a committer or the person in a trailer is, if it is one. An address counts as a whole, a
 * name only if it cannot be a person's or stands with an address at which nobody reads; bots without AI are no tools.
 */
export function identifyTool(person: Person): IdentifiedTool | undefined {
  const before = known.get(person);
  if (before !== undefined) return before ?? undefined;
  const found = identify(person);
  known.set(person, found ?? null);
  return found;
}

function identify(person: Person): IdentifiedTool | undefined {
  const tool = toolByAddress(person);
  if (tool !== undefined) return tool;
  if (person.name.endsWith(aiderSuffix)) return { tool: "Aider", certainty: "strong" };
  const named = toolByName(person.name);
  if (named === undefined) return undefined;
  const { tool: name, certainty } = named;
  if (named.unmistakable || person.email === "") return { tool: name, certainty };
  if (!automated.test(person.email)) return undefined;
  const domain = person.email.slice(person.email.indexOf("@") + 1).toLowerCase();
  return { tool: name, certainty: vendors.has(domain) ? "strong" : certainty };
}
