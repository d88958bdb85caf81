import { compareKeys } from "../comparison/compareKeys.ts";
import { nameItems } from "../comparison/nameItems.ts";
import { isRecord } from "../policy/isRecord.ts";
import { policySchema } from "../policy/schema.ts";
import { unwrap, type SchemaNode } from "../policy/schemaNode.ts";
import { writePath } from "../policy/writePath.ts";
import { listed } from "../text/listed.ts";
import type { LintedPolicy, LintProblem } from "./lintProblem.ts";

/** Keys that speak of the policy itself: each has its own. */
const ofItself = [
  "$schema",
  "extends",
  "integrity",
  "name",
  "title",
  "source",
  "effective",
  "supersedes",
  "repositories",
];

/** What a policy does to the one that it extends without saying so: a list replaces a list. */
export function findOverridden({ own, inherited }: LintedPolicy): LintProblem[] {
  const { extends: parent } = own;
  if (parent === undefined) return [];
  const schema = policySchema as unknown as SchemaNode;
  return Object.entries(own)
    .filter(([key]) => !ofItself.includes(key))
    .flatMap(([key, value]) =>
      compareWithParent(value, inherited[key as keyof typeof inherited], schema.entries?.[key], [key], parent),
    );
}

/** So many are named, each by its beginning: a list may hold sentences. */
const mostNamed = 3;
const longestName = 60;

function nameDropped(names: readonly string[]): string[] {
  const shown = names.slice(0, mostNamed).map((name) => {
    return JSON.stringify(name.length > longestName ? `${name.slice(0, longestName)}…` : name);
  });
  return names.length > mostNamed ? [...shown, `${names.length - mostNamed} more`] : shown;
}

function compareWithParent(
  own: unknown,
  above: unknown,
  node: SchemaNode | undefined,
  path: readonly string[],
  parent: string,
): LintProblem[] {
  const key = writePath(path);
  if (above === undefined || own === undefined) return [];
  if (compareKeys(above, own, node).length === 0) {
    const message = `it says what ${parent} says already`;
    return [
      { code: "repeats-inherited", severity: "note", key, message, fix: "delete it: it follows the preset then" },
    ];
  }
  const inner = unwrap(node);
  if (isRecord(own) && isRecord(above))
    return Object.entries(own).flatMap(([step, value]) =>
      compareWithParent(value, above[step], inner?.entries?.[step] ?? inner?.value, [...path, step], parent),
    );
  if (!Array.isArray(own) || !Array.isArray(above)) return [];
  const kept = nameItems(own, unwrap(inner?.item));
  const dropped = [...nameItems(above, unwrap(inner?.item)).keys()].filter((name) => !kept.has(name));
  if (dropped.length === 0) return [];
  return [
    {
      code: "drops-inherited",
      severity: "note",
      key,
      message: `the list replaces that of ${parent} and drops ${listed(nameDropped(dropped))}`,
      fix: "repeat in the list what should stay",
    },
  ];
}
