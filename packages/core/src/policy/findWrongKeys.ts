import { isRecord } from "./isRecord.ts";
import { nearest } from "../text/nearest.ts";
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
      return [`${writePath(at)}: ${known ? expectKey(key, known) : "expected another name, this one is reserved"}`];
    return findWrongKeys(one, entries?.[key] ?? (member as SchemaNode), at);
  });
}

function mayHoldKeys(item: SchemaNode): boolean {
  const { entries, item: inner, value, options } = unwrap(item) ?? item;
  return [entries, inner, value, options].some((part) => part !== undefined);
}

function expectKey(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  return `unknown key, ${meant === undefined ? `expected one of ${known.join(", ")}` : `did you mean "${meant}"?`}`;
}
