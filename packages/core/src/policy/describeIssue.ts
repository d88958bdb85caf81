import * as v from "valibot";
import { neutralise } from "../text/neutralise.ts";
import { nearest } from "../text/nearest.ts";
import { policySchema } from "./schema.ts";
import { meantOption, nodeAt, type PathStep, type SchemaNode } from "./schemaNode.ts";
import { writePath } from "./writePath.ts";

/** One line for each wrong value: key path, what was expected, what was found. */
export function describeIssue(issue: v.BaseIssue<unknown>, above: readonly PathStep[] = []): string[] {
  // An unknown key: `findWrongKeys` tells all of them, valibot the first.
  if (issue.expected === "never") return [];
  const path: readonly PathStep[] = [...above, ...(issue.path ?? [])];
  // What is in a list that should be an object: `findWrongKeys` tells that.
  if (path.some(({ key, input }) => Array.isArray(input) && typeof key === "string")) return [];
  const node = nodeAt(policySchema as unknown as SchemaNode, path);
  const meant = issue.type === "union" && node ? meantOption(node, issue.input) : undefined;
  if (meant) {
    const { issues = [] } = v.safeParse(meant as unknown as v.GenericSchema, issue.input, { abortPipeEarly: true });
    return issues.flatMap((one) => describeIssue(one, path));
  }
  const expected = issue.kind === "validation" ? expectedBy(issue) : describeNode(node);
  const at = writePath(path.map(({ key }) => key));
  return [`${at}: expected ${expected}, found ${describeValue(issue.input)}${hint(node, issue.input)}`];
}

function expectedBy({ type, requirement, message, input }: v.BaseIssue<unknown>): string {
  if (type === "min_length") return Array.isArray(input) ? "a list of at least one" : "text that is not empty";
  if (type === "max_length") return `at most ${String(requirement)} ${Array.isArray(input) ? "of them" : "characters"}`;
  if (type === "min_value") return `${String(requirement)} or more`;
  if (type === "integer") return "a whole number";
  if (type === "iso_date") return "a date such as 2026-05-29";
  return message;
}

const plainTypes: Readonly<Record<string, string>> = {
  string: "text",
  boolean: "true or false",
  number: "a number",
  array: "a list",
};

function describeNode(node: SchemaNode | undefined): string {
  if (!node) return "something else";
  if (node.type === "union") return (node.options as readonly SchemaNode[]).map(describeOption).join(" or ");
  if (node.type === "picklist") return `one of ${(node.options ?? []).map((word) => JSON.stringify(word)).join(", ")}`;
  if (node.type === "literal") return JSON.stringify(node.literal);
  return plainTypes[node.type] ?? "an object";
}

/** Of two objects, the first key tells which is which. */
function describeOption(option: SchemaNode): string {
  return option.entries ? `an object with "${Object.keys(option.entries)[0]}"` : describeNode(option);
}

const longestValue = 60;

function describeValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value !== "string") return String(value);
  return neutralise(JSON.stringify(value.length > longestValue ? `${value.slice(0, longestValue)}…` : value));
}

function hint(node: SchemaNode | undefined, value: unknown): string {
  if (node?.type !== "picklist" || typeof value !== "string") return "";
  const options = node.options as readonly string[];
  const meant = nearest(value, options) ?? options.find((option) => option.split("-").includes(value.toLowerCase()));
  return meant === undefined ? "" : `; did you mean "${meant}"?`;
}
