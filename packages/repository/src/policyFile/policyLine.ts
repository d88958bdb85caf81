import type { CommitGraph } from "../git/commitGraph.ts";
import { policyOn } from "./policyOn.ts";
import type { ReadVersion } from "./readVersions.ts";

/** A policy for as long as it is in force. */
export interface Reign {
  readonly policyAt: ReturnType<typeof policyOn>;
  /** When it began, seconds since 1970: no commit under it counts as earlier, whatever date it bears. */
  readonly begins: number;
  /** The commit that brought it, where there is one. */
  readonly version?: ReadVersion;
  /** Versions that came under it and cannot be used, so that it stayed in force. */
  readonly broken: readonly ReadVersion[];
}

export const withoutPolicy = (broken: readonly ReadVersion[] = []): Reign => ({
  policyAt: () => null,
  begins: -Infinity,
  broken,
});

/** A commit of a line with the policy that it left behind, and the one that was in force before. */
interface Succession {
  readonly commit: number;
  readonly before: Reign;
  readonly after: Reign;
}

/** The first-parent line of a commit. */
export interface PolicyLine {
  /** Its changes of policy, oldest first: where the text of a file changed and not the policy, there is none. */
  readonly successions: readonly Succession[];
  /** What is in force at its tip. */
  readonly latest: Reign;
  /** The commit in which it begins. */
  readonly root: number;
}

/**
 * @param versions commits that changed a file of the policy, by their number
 * @param isBoundary whether a shallow clone ends there, so that nobody knows whether the commit changed anything
 */
export function followLine(
  graph: CommitGraph,
  versions: ReadonlyMap<number, ReadVersion>,
  isBoundary: (commit: number) => boolean,
  tip: number,
): PolicyLine {
  const line: [number, ReadVersion][] = [];
  let root = tip;
  for (let at: number | undefined = tip; at !== undefined; at = graph.parentsOf(at)[0]) {
    const version = versions.get(at);
    if (version) line.push([at, version]);
    root = at;
  }
  const successions: Succession[] = [];
  let broken: ReadVersion[] = [];
  let latest = withoutPolicy(broken);
  for (const [commit, version] of line.toReversed()) {
    if (version.problem !== undefined) {
      broken.push(version);
      continue;
    }
    if (samePolicy(latest.version, version)) continue;
    broken = [];
    const after = { policyAt: policyOn(version.policies), begins: version.time, version, broken };
    if (!isBoundary(commit)) successions.push({ commit, before: latest, after });
    latest = after;
  }
  return { successions, latest, root };
}

function samePolicy(one: ReadVersion | undefined, other: ReadVersion): boolean {
  return JSON.stringify(one?.policies ?? []) === JSON.stringify(other.policies);
}
