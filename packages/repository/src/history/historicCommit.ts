import type { Person } from "@ai-disclosure/core/internal";
import type { Recorded } from "../sidecar/openSidecars.ts";

/** A commit of the past, as it was committed: no mailmap, no replacement, no notes. */
export interface HistoricCommit {
  readonly hash: string;
  /** In git's order; also those that a shallow clone does not hold. */
  readonly parents: readonly string[];
  readonly author: Person;
  readonly committer: Person;
  /** Committer date, ISO 8601 with its offset. */
  readonly date: string;
  /** Committer date, seconds since 1970. */
  readonly time: number;
  /** The raw message: nothing is cleaned away. */
  readonly message: string;
  /** A shallow clone ends here: the parents are not there, so that what the commit changed is not known. */
  readonly boundary: boolean;
  /** That of its header, where it may turn plain text into something else: `UTF-16`. */
  readonly encoding?: string;
  /** It does: without it the bytes are another text. */
  readonly misread?: true;
  /** What stands beside it, where that has been read. */
  readonly recorded?: Recorded;
}
