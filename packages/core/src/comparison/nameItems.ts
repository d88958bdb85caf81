import { isRecord } from "../policy/isRecord.ts";
import type { SchemaNode } from "../policy/schemaNode.ts";

/**
 * The items of a list by what names each: a word by itself, an object by the value of the first key of its schema, such
 * as a limit's `id`. So an item is known again wherever it stands in another list.
 * @param item the schema of an item, as far as there is one
 */
export function nameItems<Item>(items: readonly Item[], item: SchemaNode | undefined): Map<string, Item> {
  const named = new Map<string, Item>();
  const copies = new Map<string, number>();
  for (const value of items) {
    const name = nameOf(value, item);
    const count = (copies.get(name) ?? 0) + 1;
    copies.set(name, count);
    named.set(count === 1 ? name : `${name} (${count})`, value);
  }
  return named;
}

function nameOf(value: unknown, item: SchemaNode | undefined): string {
  if (!isRecord(value)) return typeof value === "string" ? value : JSON.stringify(value);
  const [key = ""] = Object.keys(entriesOf(item) ?? value);
  const name = value[key];
  return Array.isArray(name) ? name.join(", ") : String(name);
}

/** All objects of a union begin with the same key. */
function entriesOf(item: SchemaNode | undefined): SchemaNode["entries"] {
  if (item?.type !== "union") return item?.entries;
  return (item.options as readonly SchemaNode[]).find(({ entries }) => entries)?.entries;
}
