/** A repository whose past is read; it needs no work tree, so that it may be bare. */
export interface HistoryRepository {
  /** Absolute path of the git directory; of the worktree's own, in a linked worktree. */
  readonly gitDirectory: string;
  /** The caller's environment with GIT_DIR, GIT_WORK_TREE and GIT_INDEX_FILE, where set, made absolute. */
  readonly environment: NodeJS.ProcessEnv;
  /** Where its objects are read: made at the first call, and gone when the process ends. @throws {GitError} */
  readonly borrow: () => BorrowedObjects;
}

/** A repository with a work tree. */
export interface Repository extends HistoryRepository {
  /** Absolute path of the work tree. */
  readonly topLevel: string;
}

/** A git directory of our own, which borrows a repository's objects and nothing else of it. */
export interface BorrowedObjects {
  readonly gitDirectory: string;
  /** The repository's own directory of objects. */
  readonly store: string;
  /** Directories that the repository itself borrows objects from, and that are not there. */
  readonly gone: readonly string[];
}
