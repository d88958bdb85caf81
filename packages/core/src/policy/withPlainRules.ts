import type { PolicySource } from "./schema.ts";

/** commitlint calls a rule `ai/size-limit`: in `severity` it means the rule as well. */
export function withPlainRules(source: PolicySource): PolicySource {
  const { severity } = source;
  if (!severity || !Object.keys(severity).some((name) => name.startsWith("ai/"))) return source;
  const plain = Object.entries(severity).map(([name, value]) => [name.replace(/^ai\//u, ""), value] as const);
  return { ...source, severity: Object.fromEntries(plain) };
}
