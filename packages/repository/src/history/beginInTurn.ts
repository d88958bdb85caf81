import type { AuditOptions, PolicyLookup } from "./auditOptions.ts";
import { beginWithBoth } from "./beginBoth.ts";
import { beginCommit, type CommitSources, type JudgedOrWaiting } from "./beginCommit.ts";
import type { followSeries } from "./followSeries.ts";
import { GitError } from "../git/gitError.ts";
import type { HistoricCommit } from "./historicCommit.ts";
import type { CommitInTurn } from "./openedCommit.ts";
import type { CommitBatch } from "./readMeasured.ts";

/** Begins with the commits of a batch; tells of the first at which a shallow clone ends. */
export type BeginBatch = (batch: CommitBatch, queue: JudgedOrWaiting[]) => Promise<GitError | undefined>;

/** By what commits are judged, each in its turn. */
export interface Lookups {
  readonly policyFor: PolicyLookup;
  readonly placeFor: ReturnType<typeof followSeries>;
}

/** @param against what judges them as well */
export function beginInTurn(
  own: Lookups,
  against: Lookups | undefined,
  sources: CommitSources,
  { selects, broughtBy }: Pick<AuditOptions, "selects" | "broughtBy">,
): BeginBatch {
  let position = 0;
  const beginBoth = against && beginWithBoth(sources);
  return async ({ commits, files }, queue) => {
    let end: GitError | undefined;
    for (let index = 0; index < commits.length; index++) {
      const commit = commits[index] as HistoricCommit;
      // To wait for what is there costs more than to judge the commit.
      const found = lookUp(commit, own);
      const { policy, place } = found instanceof Promise ? await found : found;
      const foundOther = against && lookUp(commit, against);
      const other = foundOther instanceof Promise ? await foundOther : foundOther;
      const turn = { commit, policy, position: position++, place, broughtBy };
      if (commit.boundary) end ??= clonesEnd(commit.hash);
      if (selects && !selects(commit.hash)) continue;
      const measured = files?.[index];
      queue.push(other && beginBoth ? beginBoth(turn, other, measured) : beginCommit(turn, measured, sources));
    }
    return end;
  };
}

type Judge = Pick<CommitInTurn, "policy" | "place">;

function lookUp(commit: HistoricCommit, { policyFor, placeFor }: Lookups): Judge | Promise<Judge> {
  const policy = policyFor(commit);
  const place = placeFor(policy);
  return place instanceof Promise ? place.then((found) => ({ policy, place: found })) : { policy, place };
}

function clonesEnd(hash: string): GitError {
  return new GitError(
    "failed",
    `the clone is shallow and ends at ${hash.slice(0, 12)}: what came before it was not judged, nor what it changed`,
    "fetch the rest: git fetch --unshallow; in CI, a full checkout (fetch-depth: 0, GIT_DEPTH: 0)",
  );
}
