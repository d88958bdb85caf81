import type { PolicySource } from "@ai-disclosure/core";

/** The policy without what is at a key: `limits[0].only`, `uses["bug fix"]`. */
export function deleteKey(policy: PolicySource, key: string): PolicySource {
  const copy = structuredClone(policy);
  const steps = [...key.matchAll(/\["([^"]*)"\]|\[(\d+)\]|([^.[\]]+)/gu)].map(([, quoted, index, word]) =>
    index === undefined ? (quoted ?? word ?? "") : Number(index),
  );
  let value: unknown = copy;
  for (const step of steps.slice(0, -1)) value = (value as Record<string | number, unknown>)[step];
  const last = steps.at(-1) ?? "";
  if (Array.isArray(value)) value.splice(Number(last), 1);
  else delete (value as Record<string | number, unknown>)[last];
  return copy;
}
