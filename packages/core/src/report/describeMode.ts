import type { Policy } from "../policy/policy.ts";

/** What to know of a policy that only warns: one line, not neutralised. Undefined for one that is enforced. */
export function describeMode(policy: Pick<Policy, "mode" | "title" | "warnUntil">): string | undefined {
  const warns = modeClause(policy);
  return warns && `${policy.title}'s policy ${warns}`;
}

/** The same without the policy's title: `only warns until 2026-12-31: nothing is refused`. */
export function modeClause({ mode, warnUntil }: Pick<Policy, "mode" | "warnUntil">): string | undefined {
  if (mode !== "warn") return undefined;
  return `only warns${warnUntil === undefined ? "" : ` until ${warnUntil}`}: nothing is refused`;
}
