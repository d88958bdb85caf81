import schema from "../../../packages/core/schema/ai-policy.schema.json" with { type: "json" };

/** What the published JSON Schema uses to describe a value. */
export interface SchemaNode {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly propertyNames?: SchemaNode;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}

/** What may stand at a place of a policy; several nodes, where a value may have one of several forms. */
export function schemaAt(path: readonly (string | number)[]): readonly SchemaNode[] {
  return path.reduce<readonly SchemaNode[]>(
    (nodes, key) => nodes.flatMap((node) => formsOf(stepInto(node, key))),
    formsOf(schema as SchemaNode),
  );
}

function formsOf(node: SchemaNode | undefined): readonly SchemaNode[] {
  if (!node) return [];
  return node.anyOf ? node.anyOf.flatMap(formsOf) : [node];
}

function stepInto(
  { items, properties, additionalProperties }: SchemaNode,
  key: string | number,
): SchemaNode | undefined {
  if (typeof key === "number") return items;
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  return typeof additionalProperties === "object" ? additionalProperties : undefined;
}
