import type { Where } from "./finding.ts";

/**
 * What may be left unchecked, by the code that a report gives it. Programs read the code, people the text beside it;
 * the published schema and docs/unchecked.md are made from this table.
 */
export const uncheckedCodes = {
  "files-unknown": "The changed files are not known, and the rules that are named need them.",
  "content-unknown":
    "A file's content cannot be read, so its lines are not counted, and a size is not known. A gate ends with 3.",
  "author-unknown": "The author is not known, so nobody can tell whether the sign-off is theirs.",
  "author-history-unknown": "The author's earlier commits are not known, so limits for newcomers were not applied.",
  "committer-unknown": "The committer is not known before the patch is applied.",
  "pull-request-unknown": "The pull request is not known, and the policy asks for the disclosure there.",
  "pull-request-commits-unknown":
    "The pull request's commits are not known here, so what it says was not held against them.",
  "pull-request-cut": "The platform gave only the beginning of the pull request's description.",
  "squash-message-unknown": "The message that a squash merge will store is not known.",
  "repository-missing": "There is no repository, so only the message was judged.",
  "clone-shallow": "The clone ends at this commit: what it changed, and what came before it, is not known.",
  "merge-estimated": "git cannot tell what the merge itself changed, so its size is an estimate.",
  "patch-refused": "git am would refuse the patch.",
  "patches-missing": "Patches of the series are missing, so the series was not added up.",
  "series-unknown":
    "The commits are not what one branch adds to another, so they were not added up. Said once an audit.",
  "series-by-path": "A policy for some of the files limits a series; only the main policy's limits are added up.",
  "record-missing": "What a tool recorded beside the commits, or a note on them, is not in this clone.",
  "record-unreadable": "What a tool recorded beside the commits, or a note on them, cannot be read.",
  "note-rejected": "A disclosure that was made late, in a note, does not count.",
  "more-findings": "One rule found more than is listed.",
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
