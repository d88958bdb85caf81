import type { Policy } from "./policy.ts";

/** The policy as it judges on a day (`2026-08-03`): one that only warns is enforced once its last such day is past. */
export function modeOn(policy: Policy, day: string): Policy {
  const byPath = policy.byPath.map((entry) => ({ ...entry, policy: modeOn(entry.policy, day) }));
  const changed = byPath.some((entry, index) => entry.policy !== policy.byPath[index]?.policy);
  const past = policy.mode === "warn" && policy.warnUntil !== undefined && policy.warnUntil < day;
  if (!past && !changed) return policy;
  return { ...policy, byPath, mode: past ? "enforce" : policy.mode };
}

/** The first days on which a policy, or one for some of its files, is enforced after it only warned. */
export function enforcedFrom({ mode, warnUntil, byPath }: Policy): string[] {
  const own = mode === "warn" && warnUntil !== undefined ? [dayAfter(warnUntil)] : [];
  return [...new Set([...own, ...byPath.flatMap(({ policy }) => enforcedFrom(policy))])];
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
