import {
  createChange,
  emptySeries,
  letsAgree,
  needsEarlierCommits,
  needsFiles,
  needsOwnership,
  noteRef,
  parseMessage,
  readLateDisclosures,
  completePolicy,
  type Unchecked,
  type Policy,
} from "@ai-disclosure/core/internal";
import type { CommitInTurn, OpenedCommit, SeriesPlace } from "./openedCommit.ts";
import type { HistoricCommit } from "./historicCommit.ts";

/** Reads a commit's message, and finds out what else must be known of the commit. */
export function openCommit({ commit, policy, position, place, message, broughtBy }: CommitInTurn): OpenedCommit {
  const { author, committer, boundary, recorded } = commit;
  const misread = policy !== null && commit.misread;
  const noted = policy && recorded?.note !== undefined ? readLateDisclosures(recorded.note, policy) : undefined;
  const created = createChange(
    {
      message: message ?? parseMessage(commit.message),
      author,
      committer,
      merge: commit.parents.length > 1,
      late: noted?.late,
      records: recorded?.records,
      broughtBy,
    },
    policy ?? noPolicy,
  );
  // Its files are wanted for the series' sake; what comes before it is known later.
  const placed = place.join ? { ...created, series: emptySeries } : created;
  const change = policy && letsAgree(policy) ? { ...placed, agreements: none } : placed;
  return {
    commit,
    policy,
    change,
    needsFiles: policy !== null && needsFiles(change, policy),
    needsEarlier: policy === null ? 0 : needsEarlierCommits(change, policy),
    needsOwnership: policy === null ? undefined : needsOwnership(change, policy),
    position,
    unchecked:
      boundary || recorded || misread || place.note !== undefined
        ? listUnchecked(commit, place, noted?.problems)
        : none,
  };
}

function listUnchecked(
  { boundary, recorded, encoding, misread }: HistoricCommit,
  { note }: SeriesPlace,
  problems: readonly string[] = none,
): Unchecked[] {
  return [
    ...(note === undefined ? none : [note]),
    ...(boundary ? [clonesEnd] : none),
    ...(misread ? [describeMisread(encoding)] : none),
    ...(recorded?.problems ?? none),
    ...problems.map(reject),
  ];
}

const none: readonly never[] = [];
const clonesEnd: Unchecked = {
  code: "clone-shallow",
  text: "the clone is shallow and ends at this commit, so its change and its history are unknown",
};

function describeMisread(encoding = ""): Unchecked {
  const text = `the author and the message: the commit declares the encoding ${encoding}, and reads differently without it`;
  return { code: "message-unknown", text };
}

function reject(problem: string): Unchecked {
  const text = `a note in ${noteRef} does not count: ${problem}`;
  return { code: "note-rejected", text, where: { field: noteRef } };
}

/** Where no policy is in force, marks of AI are still seen. */
export const noPolicy: Policy = completePolicy({});
