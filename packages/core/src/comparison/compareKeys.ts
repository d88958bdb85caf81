import { isRecord } from "../policy/isRecord.ts";
import { meantOption, unwrap, type SchemaNode } from "../policy/schemaNode.ts";
import { nameItems } from "./nameItems.ts";

/** A key of a policy whose value differs. */
export interface KeyChange {
  /** Steps into the policy; an item of a list is called by what names it: `["limits", "total", "max"]`. */
  readonly path: readonly string[];
  /** Absent where the earlier policy has no such key. */
  readonly before?: unknown;
  /** Absent where the later policy has no such key. */
  readonly after?: unknown;
  /** The items are the same, and stand in another order: `before` and `after` name them. */
  readonly reordered?: true;
}

/**
 * Which keys of two values differ, the deepest ones. No key is left out, not even one that nothing else knows of: this
 * follows the values, and asks the schema only what names the items of a list.
 * @param node the schema of both, as far as there is one
 */
export function compareKeys(
  before: unknown,
  after: unknown,
  node?: SchemaNode,
  path: readonly string[] = [],
): KeyChange[] {
  const inner = unwrap(node);
  const meant = inner?.type === "union" ? meantOption(inner, after ?? before) : inner;
  const [listBefore, listAfter] = asLists(before, after);
  if (listBefore && listAfter) {
    const item = unwrap(meant?.item);
    const [below, above] = [nameItems(listBefore, item), nameItems(listAfter, item)];
    return [...compareEntries(below, above, () => item, path), ...compareOrder(below, above, path)];
  }
  if (isRecord(before) && isRecord(after)) {
    const [below, above] = [before, after].map((one) => new Map(Object.entries(one)));
    const nodeOf = (key: string) => childOf(meant, key);
    const entries = compareEntries(below ?? new Map(), above ?? new Map(), nodeOf, path);
    // Of what people name themselves, such as categories, the first that fits may count.
    return meant?.value ? [...entries, ...compareOrder(below ?? new Map(), above ?? new Map(), path)] : entries;
  }
  if (Object.is(before, after)) return [];
  return [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

/** Whether it is a word that comes into a list or leaves it. */
export function isWord({ path, before, after }: KeyChange): boolean {
  const word = path.at(-1);
  return (before === undefined && after === word) || (after === undefined && before === word);
}

/** A list beside no list has all of its items to itself; an empty one may mean something else than none. */
function asLists(before: unknown, after: unknown): readonly [(readonly unknown[])?, (readonly unknown[])?] {
  if (Array.isArray(before) && Array.isArray(after)) return [before, after];
  if (before === undefined && Array.isArray(after) && after.length > 0) return [[], after];
  if (after === undefined && Array.isArray(before) && before.length > 0) return [before, []];
  return [];
}

type Entries = ReadonlyMap<string, unknown>;

function childOf(node: SchemaNode | undefined, key: string): SchemaNode | undefined {
  return node?.entries && Object.hasOwn(node.entries, key) ? node.entries[key] : node?.value;
}

function compareEntries(
  before: Entries,
  after: Entries,
  nodeOf: (name: string) => SchemaNode | undefined,
  path: readonly string[],
): KeyChange[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].flatMap((name) => compareKeys(before.get(name), after.get(name), nodeOf(name), [...path, name]));
}

function compareOrder(before: Entries, after: Entries, path: readonly string[]): KeyChange[] {
  const [below, above] = [
    [...before.keys()].filter((name) => after.has(name)),
    [...after.keys()].filter((name) => before.has(name)),
  ];
  return below.every((name, index) => name === above[index])
    ? []
    : [{ path, before: below, after: above, reordered: true }];
}
