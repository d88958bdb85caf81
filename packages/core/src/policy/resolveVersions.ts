import type { Policy } from "./policy.ts";
import { mergePresets, resolvePolicy } from "./resolvePolicy.ts";
import type { PolicySource } from "./schema.ts";

/** A policy as it was from some day on. */
export interface PolicyVersion {
  /** The first day, `2026-08-03`; absent for the earliest. */
  readonly since?: string;
  readonly policy: Policy;
}

/**
 * A policy and what it was on earlier days, the newest first: a preset that superseded another one counts from its
 * `effective.from`, and before that day the other one takes its place.
 * @throws {PolicyError}
 */
export async function resolveVersions(source: PolicySource): Promise<PolicyVersion[]> {
  const versions: PolicyVersion[] = [];
  const earlier = new Map<string, string>();
  for (;;) {
    const policy = await resolvePolicy(source, earlier);
    const { presets } = await mergePresets(source, earlier);
    const newest = presets
      .flatMap(({ name, supersedes, effective }) =>
        name && supersedes && effective?.from ? [{ name, supersedes, from: effective.from }] : [],
      )
      .toSorted((one, other) => other.from.localeCompare(one.from))[0];
    versions.push(newest ? { since: newest.from, policy } : { policy });
    if (!newest) return versions;
    // The name that is asked for stays the newest one's, however often it is superseded.
    const asked = [...earlier].find(([, older]) => older === newest.name)?.[0] ?? newest.name;
    earlier.set(asked, newest.supersedes);
  }
}
