import { loadPreset } from "../presets/loadPreset.ts";
import { checkSuccession } from "../policy/checkSuccession.ts";
import type { Policy } from "../policy/policy.ts";
import { enforcedFrom, modeOn } from "../policy/modeOn.ts";
import { PolicyError } from "../policy/policyError.ts";
import { listPresets, resolvePolicy, type PathFiles } from "./resolvePolicy.ts";
import type { PolicySource } from "../policy/schema.ts";

/** A policy as it was from some day on. */
export interface PolicyVersion {
  /** The first day, `2026-08-03`; absent for the earliest. */
  readonly since?: string;
  readonly policy: Policy;
}

/**
 * A policy and what it was on earlier days, the newest first: one that superseded a preset counts from its
 * `effective.from`, and before that day the preset takes its place.
 * @param files policies that `byPath` names, see `resolvePolicy`
 * @throws {PolicyError} also where a policy and the one that it supersedes overlap.
 */
export async function resolveVersions(source: PolicySource, files?: PathFiles): Promise<PolicyVersion[]> {
  return splitByMode(await resolveTexts(source, files));
}

/** A policy that only warns until a day is two versions of one text. */
function splitByMode(versions: readonly PolicyVersion[]): PolicyVersion[] {
  return versions.flatMap(({ since = "", policy }, index) => {
    const until = versions[index - 1]?.since ?? "9999-12-31";
    const days = enforcedFrom(policy).filter((day) => since < day && day < until);
    const begins = [...days.toSorted().toReversed(), since];
    return begins.map((day) => ({ ...(day !== "" && { since: day }), policy: modeOn(policy, day) }));
  });
}

/** What was written, the newest first. */
async function resolveTexts(source: PolicySource, files?: PathFiles): Promise<PolicyVersion[]> {
  const versions: PolicyVersion[] = [];
  const earlier = new Map<string, string>();
  for (let current = source; ;) {
    const policy = await resolvePolicy(current, earlier, files);
    const presets = await listPresets(current, earlier, files);
    const newest = [current, ...presets]
      .filter(({ supersedes }) => supersedes !== undefined)
      .toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)))[0];
    if (newest?.supersedes === undefined) return [...versions, { policy }];
    checkSuccession(newest, await loadPreset(newest.supersedes));
    versions.push({ since: dayOf(newest), policy });
    if (newest === current) {
      current = { extends: newest.supersedes };
      continue;
    }
    // The name that is asked for stays the newest one's, however often it is superseded.
    const asked = [...earlier].find(([, older]) => older === newest.name)?.[0] ?? newest.name;
    if (asked !== undefined) earlier.set(asked, newest.supersedes);
    if (await fits(current, earlier, files)) continue;
    // What it says beside its preset speaks of things that the earlier one has not: that one counts by itself. The
    // policy of some paths is no policy for all.
    if (!(await listPresets({ ...current, byPath: [] }, new Map())).some(({ name }) => name === asked))
      return [...versions.slice(0, -1), { policy }];
    current = { extends: newest.supersedes };
    earlier.clear();
  }
}

async function fits(...policy: Parameters<typeof resolvePolicy>): Promise<boolean> {
  try {
    await resolvePolicy(...policy);
    return true;
  } catch (error) {
    if (error instanceof PolicyError) return false;
    throw error;
  }
}

/** Where a policy does not say since when it supersedes another, that is the first thing to be found wrong. */
function dayOf({ effective }: PolicySource): string {
  return effective?.from ?? "9999-12-31";
}
