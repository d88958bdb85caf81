import { classifyTrailerValue } from "../identity/classifyTrailerValue.ts";
import { knownTools, type KnownTools } from "../identity/knownTools.ts";
import { namesNobody } from "../identity/person.ts";
import type { Message, StrayLine, Trailer } from "../message/message.ts";
import type { Policy, TrailerSpec } from "../policy/policy.ts";
import type { Disclosure, ValueProblem } from "./disclosure.ts";
import { checkForm } from "./checkForm.ts";
import { isQuotation } from "../message/strayLine.ts";
import { nearDisclosures } from "./nearDisclosures.ts";
import { parseUses } from "./parseUses.ts";
import { readStatement } from "./readStatement.ts";
import { specForKey } from "./specForKey.ts";

/** A message with more disclosures is nobody's; what comes after them is not read. */
const mostDisclosures = 100;

/** The lines of the message that say, in the policy's own trailers or nearly so, that AI was or was not used. */
export function findDisclosures(message: Message, policy: Policy): Disclosure[] {
  const disclosures: Disclosure[] = [];
  const { trailers: specs } = policy.disclosure;
  const look = (line: Trailer, origin: "trailer" | StrayLine["origin"], spec = specForKey(line.key, specs)): void => {
    if (!spec || disclosures.length === mostDisclosures) return;
    const disclosure = readDisclosure(line, origin, spec, policy);
    if (disclosure) disclosures.push(disclosure);
  };
  if (specs.length === 0) return disclosures;
  for (const trailer of message.trailers) look(trailer, "trailer");
  for (const line of message.strayLines) {
    const spec = specForKey(line.key, specs);
    if (spec && !isQuotation(line, message)) look(line, line.origin, spec);
  }
  for (const spec of specs) {
    if (disclosures.some((one) => one.spec === spec)) continue;
    for (const line of nearDisclosures(spec, message, knownTools(policy.tools))) look(line, line.origin);
  }
  return disclosures;
}

function readDisclosure(
  line: Trailer,
  origin: "trailer" | StrayLine["origin"],
  spec: TrailerSpec,
  policy: Policy,
): Disclosure | undefined {
  const value = line.value.trim();
  const base = { spec, typedKey: line.key, value, line: line.line, origin };
  if (policy.disclosure.negative.some((word) => word.toLowerCase() === value.toLowerCase())) {
    return { ...base, uses: [], problems: [], negative: true };
  }
  if (isDenial(value, spec, policy)) return { ...base, uses: [], problems: checkDenial(value, spec), negative: true };
  if (spec.value.kind === "list") return { ...base, ...parseUses(value, spec.value), negative: false };
  if (namesPersonInstead(line, spec, policy)) return undefined;
  return { ...base, uses: [], problems: checkValue(value, spec, knownTools(policy.tools)), negative: false };
}

/** `none`, `no AI was used`; a value with an address is somebody, whatever the name. */
function isDenial(value: string, { value: grammar }: TrailerSpec, { tools }: Policy): boolean {
  if (value === "" || value.includes("@")) return false;
  if (namesNobody(value)) return true;
  // `code (the macros by hand)`
  if (grammar.kind === "list" && parseUses(value, grammar).problems.length === 0) return false;
  // Where the vocabulary is closed, or any text will do, the author's own words may say so.
  return grammar.kind !== "person" && readStatement(value, knownTools(tools), "ai") === "denied";
}

/**
 * `Assisted-by: Jay Satiro` thanks a person; where the grammar is closed, only one with an address does. A trailer that
 * people share with tools (`Co-authored-by`, value `person`) discloses nothing until it names one.
 */
function namesPersonInstead(line: Trailer, spec: TrailerSpec, policy: Policy): boolean {
  const meaning = policy.trailerMeaning[spec.key.toLowerCase()];
  if (meaning === "human") return true;
  if (meaning === "tool") return false;
  const { kind } = classifyTrailerValue(line.value, knownTools(policy.tools));
  // A form leaves no room for a name alone; one with a person's own address is still theirs.
  if (spec.value.kind === "form") return kind === "person" && /<[^<>\s@]+@[^<>\s]+>/u.test(line.value);
  return spec.value.kind === "person" ? kind !== "tool" : kind === "person";
}

/** Only where any text will do, `none` is as good as another. */
function checkDenial(value: string, spec: TrailerSpec): ValueProblem[] {
  if (spec.value.kind === "any") return [];
  return [{ kind: "negative", message: `says "${value}"; write the line only if AI was used`, mended: undefined }];
}

function checkValue(value: string, spec: TrailerSpec, tools: KnownTools): ValueProblem[] {
  if (value === "") return [{ kind: "empty", message: "says nothing", mended: spec.example, guesses: [] }];
  return spec.value.kind === "form" ? checkForm(value, spec.value, spec.example, tools) : [];
}
