import { findStatements } from "../evidence/findStatements.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { knownTools } from "../identity/knownTools.ts";
import type { Policy } from "../policy/policy.ts";
import { inPullRequest } from "../pullRequest/pullRequest.ts";
import { escapeExpression } from "../text/escapeExpression.ts";
import { remember } from "../text/remember.ts";
import type { Change } from "./change.ts";

/** Longer ones are no list of uses. */
const longest = 300;

/**
 * Whether what an author declared names only uses that the policy leaves alone where it refuses AI-generated content:
 * `AI-used-for: research`, `I used Claude for debugging.`
 */
export function isExemptUse({ grade, kind, where }: Evidence, change: Change, policy: Policy): boolean {
  if (grade !== "declared" || policy.exempt.uses.length === 0) return false;
  const { message, pullRequest } = change;
  const { line } = where;
  const uses = policy.exempt.uses.join("\n");
  if (kind === "disclosure" && line !== undefined) {
    const said = [...(message?.trailers ?? []), ...(message?.strayLines ?? [])].find((one) => one.line === line);
    return said !== undefined && listsOnly(said.value, readUses(uses));
  }
  const text = where.field === inPullRequest.field ? pullRequest?.body : message?.text;
  const said = findStatements(text ?? "", knownTools(policy.tools)).filter(
    (one) => one.statement === "used" && (line === undefined || one.line === line),
  );
  return said.length > 0 && said.every(({ words }) => speaksOnly(words, readUses(uses)));
}

/** `debugging` begins `debug the hang`, and `research` begins `researching`. */
const readUses = remember((uses) => {
  const stems = uses
    .split("\n")
    .map((use) => escapeExpression(use.toLowerCase().replace(/(?:(?<=(\w))\1)?ing$|s$/u, "")));
  return `(?:${stems.join("|").replaceAll(/[ -]/g, "[ -]")})[a-z]*`;
});

function listsOnly(value: string, use: string): boolean {
  const items = value
    .slice(0, longest)
    .toLowerCase()
    .split(/[,;]| and /u);
  const only = new RegExp(`^\\s*${use}\\b`, "u");
  return items.every((item) => only.test(item) && !generates.test(item));
}

/** Words for what ends up in the change. */
const generates =
  /\b(?:authored?|cod(?:e|ed|ing)|complet|creat|draft|generat|implement|mak(?:e|ing)|made|port|produc|refactor|rewr|translat|wr(?:ite|iting|itten|ote))/u;

/** Each purpose that is named is one of them. */
function speaksOnly(words: string, use: string): boolean {
  const text = words.toLowerCase();
  if (words.length > longest || generates.test(text)) return false;
  const purposes = text.match(/\b(?:for|to) [a-z][a-z -]*/gu) ?? [];
  const only = new RegExp(`^(?:(?:for|to) )?(?:the |some |a |my )?${use}\\b`, "u");
  return purposes.length > 0 && purposes.flatMap((purpose) => purpose.split(" and ")).every((one) => only.test(one));
}
