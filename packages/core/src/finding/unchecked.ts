import type { Where } from "./finding.ts";

/**
 * What may be left unchecked, by the code that a report gives it. Programs read the code, people the text beside it;
 * the published schema and docs/unchecked.md are made from this table.
 */
export const uncheckedCodes = {
  "files-unknown": "The changed files are unknown, and the named rules need them.",
  "content-unknown":
    "A file's content cannot be read, so its lines are not counted and a size is unknown. A gate exits with 3.",
  "message-unknown":
    "The commit is marked with an encoding that turns its plain text into another one, so what readers see is unknown. An audit exits with 3.",
  "author-unknown": "The author is unknown, so nobody can tell whether the sign-off is theirs.",
  "author-history-unknown": "The author's earlier commits are unknown, so limits for newcomers were not applied.",
  "committer-unknown": "The committer is unknown until the patch is applied.",
  "pull-request-unknown": "The pull request is unknown, and the policy asks for the disclosure there.",
  "pull-request-commits-unknown":
    "The pull request's commits are not in this clone, so its description was not compared with them.",
  "pull-request-cut": "The platform gave only the beginning of the pull request's description.",
  "squash-message-unknown": "The message that a squash merge will store is unknown.",
  "repository-missing": "There is no repository, so only the message was judged.",
  "clone-shallow": "The clone ends at this commit, so its change and its history are unknown.",
  "merge-estimated": "git cannot tell what the merge itself changed, so its size is an estimate.",
  "patch-refused": "git am would refuse the patch.",
  "patches-missing": "Patches of the series are missing, so their sizes were not added up.",
  "series-unknown":
    "The commits are not what one branch adds to another, so their sizes were not added up. Reported once per audit.",
  "series-by-path": "A policy for some of the files limits a series, but only the main policy's limits are added up.",
  "record-missing": "A tool's record of the commits, or a note on them, is not in this clone.",
  "record-unreadable": "A tool's record of the commits, or a note on them, cannot be read.",
  "note-rejected": "A late disclosure, made in a note, does not count.",
  "more-findings": "One rule found more than the report lists.",
} as const;

/** The name of a reason why something was not judged. It stays the same when the text changes. */
export type UncheckedCode = keyof typeof uncheckedCodes;

/** Something that could not be judged: neither passed nor failed. */
export interface Unchecked {
  readonly code: UncheckedCode;
  /** The fact, as a clause without a full stop. */
  readonly text: string;
  /** The rules that had to leave it alone; absent where it is not about rules, or not known about which. */
  readonly rules?: readonly string[];
  readonly where?: Where;
}

/** Whether it is about an audit as a whole, and not about the one commit that bears it. */
export function isOfWholeAudit({ code }: Pick<Unchecked, "code">): boolean {
  return code === "series-unknown" || code === "pull-request-commits-unknown" || code === "pull-request-cut";
}
