import {
  snippetCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import { jsonPlace, type JsonPlace } from "./jsonPlace.ts";
import { schemaAt, type SchemaNode } from "./schemaAt.ts";

/** Proposes what the published JSON Schema allows at the cursor: keys that are missing, and values. */
export function completePolicy(presetNames: readonly string[]) {
  return ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    // Of YAML it knows no places.
    if (/^\s*[^{\s]/u.test(state.sliceDoc(0, 1000))) return null;
    const place = jsonPlace(state, pos);
    if (!explicit && place.from === pos) return null;
    const nodes = schemaAt(place.path);
    const options =
      place.wants === "key"
        ? nodes.flatMap((node) => keysOf(node, place, isFollowedByColon(state.sliceDoc(place.to))))
        : valuesAt(place, nodes, presetNames);
    return { from: place.from, to: place.to, options: distinct(options), validFor: /^"?[\w$-]*"?$/u };
  };
}

function keysOf(
  { properties = {}, propertyNames }: SchemaNode,
  { siblings }: JsonPlace,
  hasValue: boolean,
): Completion[] {
  const named: [string, SchemaNode][] = (propertyNames?.enum ?? []).map((key) => [key, {}]);
  return [...Object.entries(properties), ...named]
    .filter(([key]) => !siblings.includes(key))
    .map(([key, node]) => {
      const written = JSON.stringify(key);
      const { description } = node;
      const told = { label: written, type: "property", ...(description !== undefined && { info: description }) };
      return hasValue ? told : snippetCompletion(`${written}: ${emptyValue(node)}`, told);
    });
}

function isFollowedByColon(rest: string): boolean {
  return rest.trimStart().startsWith(":");
}

/** What a value begins with, and `\${}` where the cursor goes. */
function emptyValue({ type, anyOf, enum: choices }: SchemaNode): string {
  if (type === "array") return "[${}]";
  if (type === "object") return "{ ${} }";
  return type === "string" && !choices && !anyOf ? '"${}"' : "${}";
}

function valuesAt({ path }: JsonPlace, nodes: readonly SchemaNode[], presetNames: readonly string[]): Completion[] {
  const isPreset = path.at(-1) === "extends" || path.at(-1) === "supersedes" || isPolicyOfPath(path);
  const names = isPreset ? presetNames.map((name) => ({ label: JSON.stringify(name), type: "constant" })) : [];
  return [...names, ...nodes.flatMap(valuesOf)];
}

/** `byPath[0].policy` */
function isPolicyOfPath(path: JsonPlace["path"]): boolean {
  return path[0] === "byPath" && path.at(-1) === "policy";
}

function valuesOf({ enum: choices, const: only, type, description }: SchemaNode): Completion[] {
  const values = choices ?? (only === undefined ? (type === "boolean" ? [true, false] : []) : [only]);
  return values.map((value) => ({
    label: JSON.stringify(value),
    type: "constant",
    ...(description !== undefined && { info: description }),
  }));
}

/** Several forms of a value may have a key in common. */
function distinct(options: readonly Completion[]): Completion[] {
  return [...new Map(options.map((option) => [option.label, option])).values()];
}
