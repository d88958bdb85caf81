import type { Change } from "../change/change.ts";
import { findStatements } from "../evidence/findStatements.ts";
import { knownTools } from "../identity/knownTools.ts";
import type { Policy } from "../policy/policy.ts";

/** The 1-based line of the message that says that no AI was used; undefined if none does, or another says that it was. */
export function findDenial({ message, disclosures }: Change, policy: Policy): number | undefined {
  if (disclosures.length > 0) return disclosures.every(({ negative }) => negative) ? disclosures[0]?.line : undefined;
  if (!message) return undefined;
  const said = findStatements(message.text, knownTools(policy.tools));
  if (said.some(({ statement }) => statement === "used")) return undefined;
  return said.find(({ statement }) => statement === "denied")?.line;
}
