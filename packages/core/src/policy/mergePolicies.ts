import type { PolicySource } from "./schema.ts";
import { isRecord } from "./isRecord.ts";

/**
 * A policy laid over the one it extends. Objects merge key by key, lists and plain values replace. A category of the
 * same name keeps its place in the order; a new one comes first, else a catch-all `**` above would swallow its files.
 * A policy with a name or a title of its own speaks for itself: it inherits what its parent demands, but neither the
 * parent's title and source nor its repositories. One source is never mixed with another, and a policy that says since when it is in force
 * does not inherit the end of an earlier version that it extends.
 */
export function mergePolicies(parent: PolicySource, child: PolicySource): PolicySource {
  const merged: PolicySource = { ...mergeObjects(speaksForItself(child) ? withoutIdentity(parent) : parent, child) };
  if (child.source) merged.source = child.source;
  if (child.effective?.from !== undefined) merged.effective = child.effective;
  // What the child extends is the parent, and is merged in now.
  if (parent.extends === undefined) delete merged.extends;
  else merged.extends = parent.extends;
  if (parent.categories && child.categories) {
    const [below, above] = [new Map(Object.entries(parent.categories)), new Map(Object.entries(child.categories))];
    const own = [...above].filter(([name]) => !below.has(name));
    const inherited = [...below].map(([name, globs]) => [name, above.get(name) ?? globs] as const);
    merged.categories = Object.fromEntries([...own, ...inherited]);
  }
  return merged;
}

function speaksForItself({ name, title }: PolicySource): boolean {
  return name !== undefined || title !== undefined;
}

function withoutIdentity({
  title: _title,
  source: _source,
  repositories: _repositories,
  ...others
}: PolicySource): PolicySource {
  return others;
}

type Plain = Readonly<Record<string, unknown>>;

function mergeObjects(parent: Plain, child: Plain): Plain {
  const merged: Record<string, unknown> = { ...parent };
  for (const [key, value] of Object.entries(child)) {
    const below = Object.hasOwn(parent, key) ? parent[key] : undefined;
    merged[key] = isRecord(below) && isRecord(value) ? mergeObjects(below, value) : value;
  }
  return merged;
}
