import type { Policy, PolicyVersion } from "@ai-disclosure/core/internal";
import type { HistoryRepository } from "../git/repository.ts";
import { commitOf, readTip, withPolicyLane } from "./readPolicyAt.ts";
import { readVersions, type ReadVersion } from "./readVersions.ts";

/** The repository's own policy over time. */
export interface PolicyTimeline {
  /** The policy in force at that moment (seconds since 1970); null before the first, and where it was taken back. */
  readonly policyAt: (time: number) => Policy | null;
  /** The policy at the revision up to which it was read, by its newest text; null if there is none. */
  readonly latest: Policy | null;
  /** Every policy that was ever in force, newest first. */
  readonly policies: readonly Policy[];
  /** Versions that could not be used; the policy before stayed in force. */
  readonly broken: readonly BrokenVersion[];
}

export interface BrokenVersion {
  /** Seconds since 1970: it would have been in force from the first moment until the second. */
  readonly from: number;
  readonly until: number;
  /** Which, and why: one clause. */
  readonly note: string;
}

/**
 * Reads the policy as it was at each of its changes up to `revision`, and as it is there: a constant number of processes
 * for any number of versions.
 * @throws {PolicyError | PolicyFileError} if the one at the revision itself cannot be used.
 * @throws {GitError}
 */
export function readPolicyTimeline(repository: HistoryRepository, revision: string): Promise<PolicyTimeline> {
  return withPolicyLane(repository, async (lane) => {
    const commit = await commitOf(lane, repository, revision);
    const latest = await readTip(lane, commit, revision);
    return buildTimeline(await readVersions(lane, repository, commit), latest[0]?.policy ?? null);
  });
}

/** A version that can be used. */
interface UsableVersion {
  readonly time: number;
  /** Newest first; empty where the policy was taken back. */
  readonly policies: readonly PolicyVersion[];
}

function buildTimeline(versions: readonly ReadVersion[], latest: Policy | null): PolicyTimeline {
  // Histories are not in order of time; a policy holds from its own date.
  const inOrder = versions
    .filter(({ problem }) => problem === undefined)
    .map(({ time, policies }) => ({ time, policies: fromThenOn(time, policies) }))
    .toSorted((one, other) => one.time - other.time);
  const broken = versions.flatMap(({ hash, time, problem }) =>
    problem === undefined
      ? []
      : [
          {
            from: time,
            until: inOrder.find((version) => version.time > time)?.time ?? Infinity,
            note: `the policy in ${hash.slice(0, 12)} is broken, so the one before it stays in force: ${problem}`,
          },
        ],
  );
  return {
    policyAt: (time) =>
      policyOn(
        time,
        inOrder.findLast((version) => version.time <= time),
      ),
    latest,
    policies: inOrder.toReversed().flatMap(({ policies }) => policies.map(({ policy }) => policy)),
    broken,
  };
}

/** Without the versions that were superseded before the file was there. */
function fromThenOn(time: number, policies: readonly PolicyVersion[]): readonly PolicyVersion[] {
  const first = policies.findIndex(({ since }) => since === undefined || time >= Date.parse(since) / 1000);
  return policies.slice(0, first + 1);
}

/** The preset that a file extends may itself have been another one on that day. */
function policyOn(time: number, version: UsableVersion | undefined): Policy | null {
  const policies = version?.policies ?? [];
  return policies.find(({ since }) => since === undefined || time >= Date.parse(since) / 1000)?.policy ?? null;
}
