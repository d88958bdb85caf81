import { policySchema, type PolicySource } from "@ai-disclosure/core/internal";
import { safeParse, type GenericSchema } from "valibot";
import { unwrap, type SchemaNode } from "../../packages/core/src/policy/schemaNode.ts";

/** Keys of which one takes the place of another, so that it is told of where the other is absent. */
const insteadOf: Readonly<Record<string, string>> = { sentence: "fields" };

/** Texts of every form that a key may ask for: the first two that its schema takes are compared. */
const texts =
  `alpha beta Alpha-by Beta-by alpha/** beta/** 2026-01-01 2026-02-01 <alpha> <beta> alpha@example.org beta@example.org
ALPHA BETA sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU= sha256-LCa0a2j/xo/5m0U8HTBBNBNCLXBkg7+g+YpeiGJm564=`.split(
    /\s/u,
  );

/** Steps into the schema: a key, `[]` for the item of a list, `{}` for the value of a record, `|1` for a union's option. */
type Path = readonly string[];

export interface PolicyKey {
  readonly path: Path;
  readonly values: readonly unknown[];
}

function leavesOf(schema: unknown, path: Path = []): PolicyKey[] {
  const node = unwrap(schema as SchemaNode);
  if (node?.entries) return Object.entries(node.entries).flatMap(([key, one]) => leavesOf(one, [...path, key]));
  if (node?.item) return leavesOf(node.item, [...path, "[]"]);
  if (node?.value) return leavesOf(node.value, [...path, "{}"]);
  if (node?.type === "union") return optionsOf(node).flatMap((one, index) => leavesOf(one, [...path, `|${index}`]));
  return node ? [{ path, values: valuesOf(node) }] : [];
}

const optionsOf = (union: SchemaNode): readonly SchemaNode[] => (union.options ?? []) as readonly SchemaNode[];

function valuesOf(node: SchemaNode): readonly unknown[] {
  if (node.type === "picklist") return node.options ?? [];
  if (node.type === "literal") return [node.literal, undefined];
  if (node.type === "boolean") return [true, false];
  if (node.type === "number") return [7, 8];
  return texts.filter((text) => safeParse(node as unknown as GenericSchema, text).success).slice(0, 2);
}

/** A value of the schema in which every key is given; what stands at `path` is `value`. */
function build(schema: unknown, path: Path | undefined, value: unknown): unknown {
  const node = unwrap(schema as SchemaNode);
  if (!node) throw new Error("the schema has no node here");
  const [step, ...rest] = path ?? [];
  const inside = (one: unknown, key: string) => build(one, key === step ? rest : undefined, value);
  if (node.entries) {
    const given = Object.entries(node.entries).filter(([key]) => key !== insteadOf[step ?? ""]);
    return Object.fromEntries(given.map(([key, one]) => [key, inside(one, key)]));
  }
  if (node.item) {
    // Of a list of words all are given, since some keys speak of one of them only.
    const words = unwrap(node.item);
    return words?.type === "picklist" && step !== "[]" ? words.options : [inside(node.item, "[]")];
  }
  if (node.value) return { alpha: inside(node.value, "{}") };
  if (node.type === "union") {
    const options = optionsOf(node);
    const sizes = options.map(({ entries = {} }) => Object.keys(entries).length);
    const index = step?.startsWith("|") ? Number(step.slice(1)) : sizes.indexOf(Math.max(...sizes));
    return inside(options[index], `|${index}`);
  }
  return path === undefined ? valuesOf(node)[0] : value;
}

/** Every key of the schema down to the plain values, by its name, with values that it takes. */
export const policyKeys: readonly (readonly [string, PolicyKey])[] = leavesOf(policySchema).map((leaf) => {
  const key = leaf.path.filter((step) => /^[$\w]/u.test(step)).join(".");
  return [key, leaf] as const;
});

/** A policy in which every key is given, and one of them has this value. */
export function policyWith({ path }: PolicyKey, value: unknown): PolicySource {
  return build(policySchema, path, value) as PolicySource;
}
