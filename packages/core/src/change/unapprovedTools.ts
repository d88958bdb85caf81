import { namedItems, type NamedItem } from "../disclosure/namedItems.ts";
import { toolsIn } from "../disclosure/markMentions.ts";
import { specForKey } from "../disclosure/specForKey.ts";
import { findStatements } from "../evidence/findStatements.ts";
import type { Where } from "../finding/finding.ts";
import { knownTools, type KnownTools } from "../identity/knownTools.ts";
import { namesNobody } from "../identity/person.ts";
import { toolByName } from "../identity/toolByName.ts";
import type { Policy } from "../policy/policy.ts";
import { inPullRequest } from "../pullRequest/pullRequest.ts";
import type { Change } from "./change.ts";

/** What was used and is not on the list of approved tools. */
interface Unapproved {
  /** A tool's name, or what was written, in quotation marks. */
  readonly name: string;
  readonly where: Where;
  /** Else it may be a person, or a remark. */
  readonly certain: boolean;
}

/** The list is closed: what is not on it is refused, and what cannot be read as something on it. */
export function unapprovedTools(change: Change, policy: Policy, allow: readonly string[]): Unapproved[] {
  const tools = knownTools(policy.tools);
  const isApproved = approval(allow, tools);
  const isApprovedItem = ({ text, named }: NamedItem): boolean =>
    isApproved(text) || (named.kind === "tool" && isApproved(named.tool));
  const found: Unapproved[] = [];
  const read = new Set<number>();
  for (const { value, line, perhapsPerson } of toolLines(change, policy)) {
    read.add(line);
    const items = namedItems(value, tools);
    const namesTool = items.some(({ named }) => named.kind === "tool");
    const hasApproved = items.some(isApprovedItem);
    for (const item of items) {
      const { text, named, attached, maybeRemark } = item;
      if (isApprovedItem(item) || (named.kind === "person" && named.person.email !== "")) continue;
      const where = { line };
      if (named.kind === "tool") {
        const runsInIt = tools.models.has(named.tool) && hasApproved && (attached || /\d/.test(text));
        if (!runsInIt) found.push({ name: named.tool, where, certain: named.certainty === "strong" });
      } else if (!maybeRemark) {
        // One word with a capital or a digit is a product's name; several may be a person's, or prose.
        const isName = /^\S*[\p{Lu}\d]\S*$/u.test(text) || (named.kind === "unknown" && !hasApproved);
        found.push({ name: `"${text}"`, where, certain: isName && !(perhapsPerson && !namesTool) });
      }
    }
  }
  for (const { tool, where, grade } of change.evidence) {
    if (tool === undefined || (where.line !== undefined && read.has(where.line))) continue;
    if (!isApproved(tool)) found.push({ name: tool, where, certain: grade !== "weak" });
  }
  return [...found, ...toolsInProse(change, tools, read, isApproved)];
}

/** What the author says of tools in other words. Beside an approved tool, another one may be no more than mentioned. */
function toolsInProse(
  { message, pullRequest }: Change,
  tools: KnownTools,
  known: ReadonlySet<number>,
  isApproved: (name: string) => boolean,
): Unapproved[] {
  const read = (text: string, whereOf: (line: number) => Where): Unapproved[] =>
    findStatements(text, tools).flatMap(({ statement, words, line }) => {
      const names = statement === "denied" ? [] : toolsIn(words, tools);
      const hasApproved = names.some(isApproved);
      const certain = statement === "used" && !hasApproved;
      return names
        .filter((name) => !isApproved(name) && !(hasApproved && tools.models.has(name)))
        .map((name) => ({ name, where: whereOf(line), certain }));
    });
  return [
    ...(message ? read(message.text, (line) => ({ line })).filter(({ where: { line = 0 } }) => !known.has(line)) : []),
    ...(pullRequest ? read(pullRequest.body, () => inPullRequest) : []),
  ];
}

interface ToolLine {
  readonly value: string;
  readonly line: number;
  /** Nobody says that it is no person's name. */
  readonly perhapsPerson: boolean;
}

/** What the policy's trailers name, where they name tools; also a bare name, which would otherwise thank a person. */
function toolLines({ disclosures, message }: Change, policy: Policy): ToolLine[] {
  const lines: ToolLine[] = disclosures
    .filter(({ negative, spec }) => !negative && (spec.value.kind === "any" || spec.value.kind === "form"))
    .map(({ value, line }) => ({ value, line, perhapsPerson: false }));
  const known = new Set(disclosures.map(({ line }) => line));
  for (const { key, value, line } of message?.trailers ?? []) {
    if (known.has(line) || /[<@]/.test(value) || value.trim() === "" || namesNobody(value)) continue;
    const spec = specForKey(key, policy.disclosure.trailers);
    if (spec?.value.kind !== "any" || policy.trailerMeaning[spec.key.toLowerCase()] === "human") continue;
    lines.push({ value, line, perhapsPerson: true });
  }
  return lines;
}

/** An approved name is compared with the tool's, and with the text where the tool is in no table. */
function approval(allow: readonly string[], tools: KnownTools): (name: string) => boolean {
  const approved = allow.flatMap((name) => [name, toolByName(name, tools)?.tool ?? name]);
  return (name) => approved.some((one) => isTool(name, one));
}

/** `Claude` approves `Claude Code`, too: a product line's name stands for its members. */
function isTool(tool: string, approvedName: string): boolean {
  const [found, wanted] = [tool.toLowerCase(), approvedName.toLowerCase()];
  return found === wanted || found.startsWith(`${wanted} `);
}
