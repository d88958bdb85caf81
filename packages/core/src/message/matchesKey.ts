import { sameKey } from "./sameKey.ts";

/** Whether a trailer's key is the one that a policy speaks of; `*-Session` speaks of all that end so. */
export function matchesKey(pattern: string, key: string): boolean {
  if (pattern.startsWith("*")) return key.toLowerCase().endsWith(pattern.slice(1).toLowerCase());
  if (pattern.endsWith("*")) return key.toLowerCase().startsWith(pattern.slice(0, -1).toLowerCase());
  return sameKey(pattern, key);
}
