import type { PolicySource } from "./schema.ts";

/**
 * A policy laid over the one it extends. Objects merge key by key, lists and plain values replace. A category of the
 * same name keeps its place in the order; a new one comes first, else a catch-all `**` above would swallow its files.
 */
export function mergePolicies(parent: PolicySource, child: PolicySource): PolicySource {
  const merged: PolicySource = { ...mergeObjects(parent, child) };
  // What the child extends is the parent, and is merged in now.
  if (parent.extends === undefined) delete merged.extends;
  else merged.extends = parent.extends;
  if (parent.categories && child.categories) {
    const own = Object.keys(child.categories).filter((name) => !(name in (parent.categories ?? {})));
    merged.categories = Object.fromEntries(
      [...own, ...Object.keys(parent.categories)].map((name) => [
        name,
        child.categories?.[name] ?? parent.categories?.[name] ?? [],
      ]),
    );
  }
  return merged;
}

type Plain = Readonly<Record<string, unknown>>;

function mergeObjects(parent: Plain, child: Plain): Plain {
  const merged: Record<string, unknown> = { ...parent };
  for (const [key, value] of Object.entries(child)) {
    const below = parent[key];
    merged[key] = isPlain(below) && isPlain(value) ? mergeObjects(below, value) : value;
  }
  return merged;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
