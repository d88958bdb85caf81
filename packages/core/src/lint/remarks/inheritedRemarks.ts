import { compareKeys } from "../../comparison/compareKeys.ts";
import { nameItems } from "../../comparison/nameItems.ts";
import { isRecord } from "../../policy/isRecord.ts";
import { policySchema } from "../../policy/schema.ts";
import { unwrap, type SchemaNode } from "../../policy/schemaNode.ts";
import { listed } from "../../text/listed.ts";
import type { LintedPolicy } from "../lintProblem.ts";
import type { KeyPath, RemarkKind } from "../remark.ts";

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

/** Of what a policy does to the one that it extends without saying so: a list replaces a list. */
export const inheritedRemarks: readonly RemarkKind[] = [
  {
    name: "a list that drops what the extended policy says",
    code: "drops-inherited",
    severity: "note",
    at: "disclosure.exempt",
    wrong: { extends: "qemu", disclosure: { exempt: ["autocomplete"] }, categories: { core: ["src/**"] } },
    right: { extends: "qemu", categories: { core: ["src/**"] } },
    find: (linted) =>
      listOverridden(linted).map(
        ({ path, dropped }) =>
          dropped !== undefined && {
            keys: [path],
            message: `the list replaces that of ${linted.own.extends} and drops ${listed(nameDropped(dropped))}`,
            fix: "repeat in the list what should stay",
          },
      ),
  },
  {
    name: "what the extended policy says already",
    code: "repeats-inherited",
    severity: "note",
    at: "stance",
    wrong: { extends: "linux", stance: "allow" },
    right: { extends: "linux", stance: "restrict" },
    find: (linted) =>
      listOverridden(linted).map(
        ({ path, dropped }) =>
          dropped === undefined && {
            keys: [path],
            message: `it says what ${linted.own.extends} says already`,
            fix: "delete it: it follows the preset then",
          },
      ),
  },
];

/** A key of the file that the extended policy has as well. */
interface Overridden {
  readonly path: KeyPath;
  /** What its list leaves out; absent where it says the same. */
  readonly dropped?: readonly string[];
}

function listOverridden({ own, inherited }: LintedPolicy): Overridden[] {
  if (own.extends === undefined) return [];
  const schema = policySchema as unknown as SchemaNode;
  return Object.entries(own)
    .filter(([key]) => !ofItself.includes(key))
    .flatMap(([key, value]) =>
      compareWithParent(value, inherited[key as keyof typeof inherited], schema.entries?.[key], [key]),
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

function compareWithParent(own: unknown, above: unknown, node: SchemaNode | undefined, path: KeyPath): Overridden[] {
  if (above === undefined || own === undefined) return [];
  if (compareKeys(above, own, node).length === 0) return [{ path }];
  const inner = unwrap(node);
  if (isRecord(own) && isRecord(above))
    return Object.entries(own).flatMap(([step, value]) =>
      compareWithParent(value, above[step], inner?.entries?.[step] ?? inner?.value, [...path, step]),
    );
  if (!Array.isArray(own) || !Array.isArray(above)) return [];
  const kept = nameItems(own, unwrap(inner?.item));
  const dropped = [...nameItems(above, unwrap(inner?.item)).keys()].filter((name) => !kept.has(name));
  return dropped.length === 0 ? [] : [{ path, dropped }];
}
