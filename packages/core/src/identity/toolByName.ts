import { escapeExpression } from "../text/escapeExpression.ts";
import type { IdentifiedTool } from "./toolByAddress.ts";
import { modelNames } from "./modelNames.ts";
import { determiners, vendors } from "./nameWords.ts";
import { productNames } from "./productNames.ts";
import type { ToolName } from "./toolName.ts";

/** A tool found by name; `unmistakable` if no person can be meant, whatever the address. */
export interface NamedTool extends IdentifiedTool {
  readonly unmistakable: boolean;
}

/** Longer than any name of a tool with its model and its helpers; the rest of a hostile value is not read. */
const longestName = 200;

const byName: ReadonlyMap<string, ToolName> = new Map(
  [...productNames, ...modelNames].flatMap((row) => row.names.map((name) => [name, row] as const)),
);
function alternatives(words: Iterable<string>): string {
  return [...words]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => escapeExpression(word).replaceAll(" ", "[-_ ]+"))
    .join("|");
}

/**
 * The name may be followed by a version at once (`ChatGPTv5`), never by another letter (`Juleson`).
 * Before `AI` a company's name is part of the product's: `JetBrains AI`.
 */
const leadingName = new RegExp(
  `^(?:(?:${alternatives(determiners)}) )?(?:(${alternatives(vendors)})(?:'s)?[-_ ]+(?!ai(?![a-z])))?` +
    `(${alternatives(byName.keys())})(?=$|v?\\d|[^a-z0-9'’\\u0080-\\uffff])`,
  "i",
);
function normalise(text: string): string {
  return text.toLowerCase().replace(/[-_\s]+/g, " ");
}

/** Two letters in one number, without regard to case. */
function beginning(text: string): number {
  return (text.charCodeAt(0) | 32) * 65_536 + (text.charCodeAt(1) | 32);
}

/** Most names of people are passed over by their first two letters, before any expression runs. */
const beginnings: ReadonlySet<number> = new Set([...byName.keys(), ...vendors, ...determiners].map(beginning));

const gluedVersion = /^ ?[vr]?\d/;
/** Behind a given name: `Claude 4.5 Haiku`, not `devin42` and not `Claude 2nd`. */
const spacedVersion = /^ v?\d{1,2}(?:\.\d{1,3})*(?=$|[ (),:])/;
const kindOfTool = /^ (?:agent|ai|assistant|bot|chat|chatbot|cli|coder|llm)(?=$|[ (,:])/;
const joint = /^(?: ?[:/(,+&] ?| (?:via|with|using|and) | )/;

function leadOf(text: string): { row: ToolName; vendor: boolean; rest: string } | undefined {
  const match = leadingName.exec(text);
  if (match === null) return undefined;
  const row = byName.get(normalise(match[2] ?? ""));
  return row && { row, vendor: match[1] !== undefined, rest: normalise(text.slice(match[0].length)) };
}

function hasVersion(row: ToolName, rest: string): boolean {
  return (row.kind === "given-name" ? spacedVersion : gluedVersion).test(rest);
}

/** What stands behind a `:`, `/`, `(`, comma, `via` … helps a doubtful name, if it is a tool or a model itself. */
function joinedTool(rest: string): IdentifiedTool["certainty"] | undefined {
  const join = joint.exec(rest)?.[0];
  if (join === undefined) return undefined;
  const other = rest.slice(join.length);
  const lead = leadOf(other);
  if (lead === undefined) return join === ":" && /\d/.test(other) ? "strong" : undefined;
  if (lead.row.kind === "unmistakable" || hasVersion(lead.row, lead.rest) || /[:(]/.test(join)) return "strong";
  if (join === " ") return undefined;
  return lead.row.kind === "product" ? "strong" : "weak";
}

/** The tool that a free text begins with: `Claude Opus 4.6`, `claude-code/claude-opus-4`, `GitHub Copilot (gpt-4.1)`. */
export function toolByName(name: string): NamedTool | undefined {
  if (!beginnings.has(beginning(name))) return undefined;
  const lead = leadOf(name.slice(0, longestName));
  if (lead === undefined) return undefined;
  const { row, vendor, rest } = lead;
  const sure = { tool: row.tool, certainty: "strong" } as const;
  if (row.kind === "unmistakable" || vendor || hasVersion(row, rest)) return { ...sure, unmistakable: true };
  if (row.kind === "with-version") return undefined;
  const joined = joinedTool(rest);
  if (joined !== undefined) return { tool: row.tool, certainty: joined, unmistakable: joined === "strong" };
  if (kindOfTool.test(rest)) return { ...sure, unmistakable: false };
  if (!/^[ .,;]*$/.test(rest)) return undefined;
  return { tool: row.tool, certainty: row.kind === "given-name" ? "weak" : "strong", unmistakable: false };
}
