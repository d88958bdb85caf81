import type { Policy } from "../policy/policy.ts";

/** What to know of a policy that only warns: one line, not neutralised. Undefined for one that is enforced. */
export function describeMode({
  mode,
  title,
  warnUntil,
}: Pick<Policy, "mode" | "title" | "warnUntil">): string | undefined {
  if (mode !== "warn") return undefined;
  return `${title}'s policy only warns${warnUntil === undefined ? "" : ` until ${warnUntil}`}: nothing is refused`;
}
