import { isRecord } from "./isRecord.ts";

/** The parts of a valibot schema that tell its shape. */
export interface SchemaNode {
  readonly type: string;
  /** Of an optional value. */
  readonly wrapped?: SchemaNode;
  /** Of a list. */
  readonly item?: SchemaNode;
  /** Of a record. */
  readonly value?: SchemaNode;
  /** Of an object with known keys. */
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  /** Words of a picklist, or nodes of a union. */
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
}

/** A step of a valibot issue's path: the key, and what it was looked up in. */
export interface PathStep {
  readonly key: unknown;
  readonly input: unknown;
}

export function unwrap(node: SchemaNode | undefined): SchemaNode | undefined {
  let inner = node;
  while (inner?.wrapped) inner = inner.wrapped;
  return inner;
}

/** Follows a path down from `root`. */
export function nodeAt(root: SchemaNode, path: readonly PathStep[]): SchemaNode | undefined {
  let node = unwrap(root);
  for (const { key, input } of path) {
    if (node?.type === "union") node = meantOption(node, input);
    const entry = node?.entries && Object.hasOwn(node.entries, String(key)) ? node.entries[String(key)] : undefined;
    node = unwrap(entry ?? node?.item ?? node?.value);
  }
  return node;
}

/** Of a union's options, the list if one was typed, or the object with most of the typed keys; else undefined. */
export function meantOption(union: SchemaNode, typed: unknown): SchemaNode | undefined {
  const options = (union.options ?? []) as readonly SchemaNode[];
  if (Array.isArray(typed)) return options.find(({ item }) => item);
  if (!isRecord(typed)) return undefined;
  const keys = Object.keys(typed);
  const common = ({ entries = {} }: SchemaNode) => keys.filter((key) => Object.hasOwn(entries, key)).length;
  return options
    .filter(({ entries }) => entries)
    .reduce<SchemaNode | undefined>((best, one) => (best && common(best) >= common(one) ? best : one), undefined);
}
