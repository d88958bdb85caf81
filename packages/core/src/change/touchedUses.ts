import type { Change } from "./change.ts";
import type { Policy, TrailerSpec } from "../policy/policy.ts";

/** The uses that the trailer may name and that cover a changed file, in the trailer's order. */
export function touchedUses({ files = [] }: Pick<Change, "files">, { value }: TrailerSpec, policy: Policy): string[] {
  if (value.kind !== "list") return [];
  const touched = new Set(files.flatMap(({ categories }) => categories));
  return value.uses.filter((use) => policy.uses[use]?.covers.some((category) => touched.has(category)));
}
