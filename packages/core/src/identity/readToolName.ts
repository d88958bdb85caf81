import { escapeExpression } from "../text/escapeExpression.ts";
import type { KnownTools } from "./knownTools.ts";
import type { KnownName } from "./nameTables.ts";
import { determiners, vendors } from "./nameWords.ts";
import type { IdentifiedTool } from "./tool.ts";

/** A tool found by name. */
export interface NamedTool extends IdentifiedTool {
  /** No person can be meant, whatever the address. */
  readonly unmistakable: boolean;
  /** Other words follow, which may be more of a person's or a project's name: `Claude Code Developer`. */
  readonly goesOn: boolean;
}

/** Longer than any name of a tool with its model and its helpers; the rest of a hostile value is not read. */
const longest = 200;

function alternatives(words: readonly string[]): string {
  return words.map((word) => escapeExpression(word).replaceAll(" ", "[-_ ]+")).join("|");
}

/** Before `AI` a company's name is part of the product's: `JetBrains AI`. */
const vendor = new RegExp(`(${alternatives(vendors)})(?:['’]s)?[-_ ]+(?!ai(?![a-z]))`, "y");
const determiner = new RegExp(`^(?:${alternatives(determiners)}) `);

const gluedVersion = /^ ?[vr]?\d/;
/** Behind a given name: `Claude 4.5 Haiku`, not `devin42` and not `Claude 2nd`. */
const spacedVersion = /^ v?\d{1,2}(?:\.\d{1,3})*(?=$|[ (),:])/;
const kindOfTool = /^ (?:agent|ai|assistant|bot|chat|chatbot|cli|coder|llm)(?=$|[ (,:])/;
const join = /^(?: ?[:/(,+&] ?| (?:via|with|using|and) | )/;
/** What may stand behind a name that is no person's: an edition of the model, a word that speaks of use. */
const edition =
  /^ (?:as|by|extended|for|from|helped|high|in|low|max|mini|on|powered|preview|pro|thinking|to|was|xhigh)\b/;
const word = /^ \p{L}/u;

/** The tool whose name a text begins with: see toolByName. */
export function readToolName(name: string, tools: KnownTools): NamedTool | undefined {
  const lead = leadOf(name.slice(0, longest).toLowerCase(), tools);
  if (lead === undefined) return undefined;
  const { row, sure, rest, end } = lead;
  const { tool, kind } = row;
  if (hasVersion(row, rest)) return { tool, certainty: "strong", unmistakable: true, goesOn: false };
  const joined = joinedTool(rest, tools);
  if (kind === "own" || sure) {
    const goesOn = joined === undefined && word.test(rest) && !kindOfTool.test(rest) && !edition.test(rest);
    // `AI Agent Economy`, but `LLM coccinelle sparse`.
    const titled = goesOn && tool === "LLM" && /\p{Lu}/u.test(name.charAt(end + 1));
    return { tool, certainty: titled ? "weak" : "strong", unmistakable: true, goesOn };
  }
  if (kind === "versioned") return undefined;
  if (joined !== undefined) return { tool, certainty: joined, unmistakable: joined === "strong", goesOn: false };
  if (kindOfTool.test(rest)) return { tool, certainty: "strong", unmistakable: false, goesOn: false };
  if (!/^[ .,;]*$/.test(rest)) return undefined;
  return { tool, certainty: kind === "given" ? "weak" : "strong", unmistakable: false, goesOn: false };
}

interface Lead {
  readonly row: KnownName;
  /** A company's name stands before it. */
  readonly sure: boolean;
  readonly rest: string;
  readonly end: number;
}

/** The longest name at the beginning, behind a determiner and a company's name. */
function leadOf(text: string, tools: KnownTools): Lead | undefined {
  const begin = determiner.exec(text)?.[0].length ?? 0;
  const own = nameAt(text, begin, tools);
  vendor.lastIndex = begin;
  const company = vendor.exec(text);
  const behind = company ? nameAt(text, begin + company[0].length, tools) : undefined;
  // `Amazon Q` is one name; of `OpenAI GPT-5` the second word is the tool.
  const alone = own && (!behind || own.end > begin + (company?.[1]?.length ?? 0));
  const found = alone ? own : behind;
  if (!found) return undefined;
  const { row, end } = found;
  return { row, sure: !alone, rest: text.slice(end).replace(/[-_\s]+/g, " "), end };
}

/** The name may be followed by a version at once (`ChatGPTv5`), never by another letter (`Juleson`). */
const nameEnd = /v?\d|[^a-z0-9'’\u0080-\uffff]|$/y;
const parting = "-_ ";

function nameAt(text: string, begin: number, tools: KnownTools): { row: KnownName; end: number } | undefined {
  let found: { row: KnownName; end: number } | undefined;
  let key = "";
  for (let at = begin; at < text.length && key.length < tools.longestName;) {
    const character = text.charAt(at++);
    if (!parting.includes(character)) key += character;
    else if (!key.endsWith(" ")) key += " ";
    nameEnd.lastIndex = at;
    const row = tools.names.get(key);
    if (row && nameEnd.test(text)) found = { row, end: at };
  }
  return found;
}

function hasVersion({ kind }: KnownName, rest: string): boolean {
  return (kind === "given" ? spacedVersion : gluedVersion).test(rest);
}

/** What stands behind a `:`, `/`, `(`, comma, `via` … helps a doubtful name, if it is a tool or a model itself. */
function joinedTool(rest: string, tools: KnownTools): IdentifiedTool["certainty"] | undefined {
  const joint = join.exec(rest)?.[0];
  if (joint === undefined) return undefined;
  const other = rest.slice(joint.length);
  const lead = leadOf(other, tools);
  if (lead === undefined) return joint === ":" && /\d/.test(other) ? "strong" : undefined;
  if (lead.row.kind === "own" || hasVersion(lead.row, lead.rest) || /[:(]/.test(joint)) return "strong";
  if (joint === " ") return undefined;
  return lead.row.kind === "product" ? "strong" : "weak";
}
