import { isRecord } from "./isRecord.ts";
import { listed } from "../text/listed.ts";
import { nearest } from "../text/nearest.ts";
import { policySchema } from "./schema.ts";
import { meantOption, unwrap, type SchemaNode } from "./schemaNode.ts";
import { writePath } from "./writePath.ts";

/** Names that valibot leaves out of a record without a word, because JavaScript gives them to every object. */
const reserved = ["__proto__", "constructor", "prototype"];

/** Every key that the schema does not know, and every list where it wants an object: valibot passes over both. */
export function findWrongKeys(value: unknown, schema: SchemaNode, path: readonly unknown[] = []): string[] {
  let node = unwrap(schema);
  if (node?.type === "union") node = meantOption(node, value);
  if (!node) return [];
  const { entries, item, value: member } = node;
  if (item) {
    // To look at each text of a long list costs a hook 1 ms.
    if (!Array.isArray(value) || !mayHoldKeys(item)) return [];
    return value.flatMap((one: unknown, index) => findWrongKeys(one, item, [...path, index]));
  }
  if (!entries && !member) return [];
  if (Array.isArray(value)) return [`${writePath(path)}: expected an object, found a list`];
  if (!isRecord(value)) return [];
  const known = entries && Object.keys(entries);
  return Object.entries(value).flatMap(([key, one]) => {
    const at = [...path, key];
    if (known ? !known.includes(key) : reserved.includes(key))
      return [
        `${writePath(at)}: ${known ? expectKey(key, known, path) : "expected another name, this one is reserved"}`,
      ];
    return findWrongKeys(one, entries?.[key] ?? (member as SchemaNode), at);
  });
}

function mayHoldKeys(item: SchemaNode): boolean {
  const { entries, item: inner, value, options } = unwrap(item) ?? item;
  return [entries, inner, value, options].some((part) => part !== undefined);
}

function expectKey(key: string, known: readonly string[], path: readonly unknown[]): string {
  const meant = nearest(key, known);
  if (meant !== undefined) return `unknown key, did you mean "${meant}"?`;
  const places = placesOf(key, policySchema as unknown as SchemaNode).filter((place) => place !== writePath(path));
  if (places.length > 0) return `unknown key here, it belongs in ${listed(places.slice(0, mostPlaces), "or")}`;
  return `unknown key, expected one of ${known.join(", ")}`;
}

/** A key that belongs in more places than these says nothing about the one that is meant. */
const mostPlaces = 3;

/** Where the schema has a key of this name: `disclosure`, `limits[]`. */
function placesOf(key: string, schema: SchemaNode, path = ""): string[] {
  const node = unwrap(schema);
  if (!node) return [];
  const options = node.type === "union" ? (node.options as readonly SchemaNode[]) : [];
  const inner: (readonly [string, SchemaNode])[] = [
    ...Object.entries(node.entries ?? {}).map(([name, one]) => [path === "" ? name : `${path}.${name}`, one] as const),
    ...(node.item ? [[`${path}[]`, node.item] as const] : []),
    ...(node.value ? [[`${path}.…`, node.value] as const] : []),
    ...options.map((one) => [path, one] as const),
  ];
  const here = node.entries && Object.hasOwn(node.entries, key) ? [path === "" ? "the top level" : path] : [];
  return [...new Set([...here, ...inner.flatMap(([at, one]) => placesOf(key, one, at))])];
}
