import { identifyTool } from "../identity/identifyTool.ts";
import { knownTools } from "../identity/knownTools.ts";
import { nameBeforeList } from "../identity/nameBeforeList.ts";
import type { Policy } from "../policy/policy.ts";
import type { Change } from "./change.ts";

/** The line with which the author signs off; undefined where a tool or a mailing list stands in the author's place. */
export function ownSignOff({ author }: Change, { tools }: Policy): string | undefined {
  const known = author && !nameBeforeList(author.name) && !identifyTool(author, knownTools(tools));
  return known ? `Signed-off-by: ${author.name} <${author.email}>` : undefined;
}

/** The same, or the command that writes it. */
export function signOffToType(change: Change, policy: Policy): string {
  return ownSignOff(change, policy) ?? "sign off yourself: git commit -s";
}
