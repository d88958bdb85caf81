import {
  createChange,
  emptySeries,
  needsEarlierCommits,
  needsFiles,
  needsOwnership,
  noteRef,
  parseMessage,
  readLateDisclosures,
  type Change,
  type Policy,
} from "@ai-disclosure/core";
import type { Place } from "./followSeries.ts";
import type { HistoricCommit } from "./historicCommit.ts";
import { noPolicy } from "./noPolicy.ts";

/** A commit whose message has been read, before anything is measured. */
export interface Opened {
  readonly commit: HistoricCommit;
  /** Null where no policy was in force. */
  readonly policy: Policy | null;
  readonly change: Change;
  readonly needsFiles: boolean;
  /** How many earlier commits of the author are worth counting. */
  readonly needsEarlier: number;
  /** The file without which the message's agreements cannot be weighed. */
  readonly needsOwnership: "MAINTAINERS" | "CODEOWNERS" | undefined;
  /** The commit's place in the audit's order. */
  readonly position: number;
  /** What is known beforehand not to be judged, one sentence each. */
  readonly unchecked: readonly string[];
}

/** @param place where the commit stands in a series, if one is followed */
export function openCommit(commit: HistoricCommit, policy: Policy | null, position: number, place: Place = {}): Opened {
  const { author, committer, boundary, recorded } = commit;
  const noted = policy && recorded?.note !== undefined ? readLateDisclosures(recorded.note, policy) : undefined;
  const created = createChange(
    {
      message: parseMessage(commit.message),
      author,
      committer,
      merge: commit.parents.length > 1,
      late: noted?.late,
      records: recorded?.records,
    },
    policy ?? noPolicy,
  );
  // Its files are wanted for the series' sake; what comes before it is known later.
  const change = place.join ? { ...created, series: emptySeries } : created;
  return {
    commit,
    policy,
    change,
    needsFiles: policy !== null && needsFiles(change, policy),
    needsEarlier: policy === null ? 0 : needsEarlierCommits(change, policy),
    needsOwnership: policy === null ? undefined : needsOwnership(change, policy),
    position,
    unchecked: boundary || recorded || place.note !== undefined ? listUnchecked(commit, place, noted?.problems) : none,
  };
}

function listUnchecked(
  { boundary, recorded }: HistoricCommit,
  { note }: Place,
  problems: readonly string[] = none,
): string[] {
  return [
    ...(note === undefined ? none : [note]),
    ...(boundary ? [clonesEnd] : none),
    ...(recorded?.problems ?? none),
    ...problems.map((problem) => `a note in ${noteRef} does not count: ${problem}`),
  ];
}

const none: readonly never[] = [];
const clonesEnd = "the clone is shallow and ends at this commit: what it changed, and what came before, is not known";
