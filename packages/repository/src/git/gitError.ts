/** What kind of failure it was, so that a caller can choose an exit code or carry on without git. */
export type GitErrorKind =
  | "git-missing"
  | "no-directory"
  | "not-a-repository"
  | "no-work-tree"
  | "foreign-owner"
  | "mistyped"
  | "unknown-revision"
  | "failed";

/** git could not do what was asked. The message is one line: what failed and what git said. */
export class GitError extends Error {
  override readonly name = "GitError";
  readonly kind: GitErrorKind;
  /** What the user can do about it, as one line. */
  readonly remedy: string;
  /** git's exit status; absent if it never started or a signal ended it. */
  readonly status: number | undefined;
  /** The signal that ended git; absent if it ended by itself. */
  readonly endedBy: NodeJS.Signals | undefined;

  constructor(kind: GitErrorKind, message: string, remedy: string, status?: number, endedBy?: NodeJS.Signals) {
    super(message);
    this.kind = kind;
    this.remedy = remedy;
    this.status = status;
    this.endedBy = endedBy;
  }
}
