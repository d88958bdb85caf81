/** Whether two trailer keys are one to git, which takes no notice of case. */
export function sameKey(one: string, other: string): boolean {
  return one.length === other.length && (one === other || one.toLowerCase() === other.toLowerCase());
}

/** Whether a trailer's key is the one that a policy speaks of; `*-Session` speaks of all that end so. */
export function matchesKey(pattern: string, key: string): boolean {
  if (pattern.startsWith("*")) return key.toLowerCase().endsWith(pattern.slice(1).toLowerCase());
  if (pattern.endsWith("*")) return key.toLowerCase().startsWith(pattern.slice(0, -1).toLowerCase());
  return sameKey(pattern, key);
}
