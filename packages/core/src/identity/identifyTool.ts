import { isListed } from "./peopleTable.ts";
import { knownTools, type KnownTools } from "./knownTools.ts";
import type { Person } from "./person.ts";
import type { IdentifiedTool } from "./tool.ts";
import { toolByAddress } from "./toolByAddress.ts";
import { toolByName } from "./toolByName.ts";

const automated = /^(?:agent|bot|do-?not-?reply|no-?reply)(?:\+[^@]*)?@/i;

/** aider(1) adds this to the names of author and committer: https://aider.chat/docs/git.html */
const aiderSuffix = " (aider)";

/**
 * The AI tool that an author, a committer or the person in a trailer is, if it is one. An address counts as a whole, a
 * name only if it cannot be a person's or stands with an address at which nobody reads; bots without AI are no tools.
 */
export function identifyTool(person: Person, tools: KnownTools = knownTools()): IdentifiedTool | undefined {
  const before = tools.identified.get(person);
  if (before !== undefined) return before ?? undefined;
  const found = identify(person, tools);
  tools.identified.set(person, found ?? null);
  return found;
}

function identify(person: Person, tools: KnownTools): IdentifiedTool | undefined {
  if (isListed(person, tools.people)) return undefined;
  const { name, email } = person;
  const byAddress = toolByAddress(person, tools);
  if (byAddress !== undefined) return byAddress;
  if (name.endsWith(aiderSuffix)) return { tool: "Aider", certainty: "strong" };
  const named = toolByName(name, tools);
  if (named === undefined) return undefined;
  const { tool, certainty } = named;
  if (email === "" || (named.unmistakable && !named.goesOn)) return { tool, certainty };
  if (!automated.test(email)) return undefined;
  const domain = email.slice(email.indexOf("@") + 1).toLowerCase();
  return { tool, certainty: tools.vendorDomains.has(domain) ? "strong" : certainty };
}
