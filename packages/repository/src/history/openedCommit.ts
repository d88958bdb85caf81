import type { BringingPullRequest, Change, Message, OwnersFile, Policy, Unchecked } from "@ai-disclosure/core/internal";
import type { HistoricCommit } from "./historicCommit.ts";

/** A commit whose turn it is, before its message is read. */
export interface CommitInTurn {
  readonly commit: HistoricCommit;
  /** Null where no policy was in force. */
  readonly policy: Policy | null;
  /** The commit's place in the audit's order. */
  readonly position: number;
  readonly place: SeriesPlace;
  /** The message, where somebody has parsed it already. */
  readonly message?: Message;
  /** The pull request that brings it, which is judged apart. */
  readonly broughtBy?: BringingPullRequest | undefined;
}

/** A commit whose message has been read, before anything is measured. */
export interface OpenedCommit extends Omit<CommitInTurn, "place" | "broughtBy" | "message"> {
  readonly change: Change;
  readonly needsFiles: boolean;
  /** How many earlier commits of the author are worth counting. */
  readonly needsEarlier: number;
  /** The file without which the message's agreements cannot be weighed. */
  readonly needsOwnership: OwnersFile | undefined;
  /** What is known beforehand not to be judged. */
  readonly unchecked: readonly Unchecked[];
}

export interface CompletedCommit {
  readonly opened: OpenedCommit;
  readonly change: Change;
}

export interface SeriesPlace {
  /**
   * To be called with each commit that has a place, in their order; comes with what those before it amount to. Absent
   * where the commit is judged alone.
   */
  readonly join?: (known: Promise<CompletedCommit>) => Promise<CompletedCommit>;
  /** That the commits are not judged together, and why: said once. */
  readonly note?: Unchecked;
}
