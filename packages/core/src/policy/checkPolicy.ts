import type { PolicySource } from "./schema.ts";

/**
 * `parsePolicy`, which is loaded when there is something to check: the schema costs a hook three milliseconds, and a
 * policy that only names a preset is checked when the preset is looked for.
 * @throws {PolicyError}
 */
export async function checkPolicy(value: unknown): Promise<PolicySource> {
  if (namesPresetOnly(value)) return value;
  return (await import("./parsePolicy.ts")).parsePolicy(value);
}

function namesPresetOnly(value: unknown): value is { extends: string } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length === 1 && entries[0]?.[0] === "extends" && typeof entries[0][1] === "string";
}
