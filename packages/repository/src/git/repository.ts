/** A repository with a work tree. */
export interface Repository {
  /** Absolute path of the work tree. */
  readonly topLevel: string;
  /** Absolute path of the git directory; of the worktree's own, in a linked worktree. */
  readonly gitDirectory: string;
  /** The caller's environment with GIT_DIR, GIT_WORK_TREE and GIT_INDEX_FILE, where set, made absolute. */
  readonly environment: NodeJS.ProcessEnv;
}

/** A repository whose past is read; it needs no work tree, so that it may be bare. */
export type HistoryRepository = Pick<Repository, "gitDirectory" | "environment">;
