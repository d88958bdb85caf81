/** One file of a change, as `git diff --raw --numstat` counts it. */
export interface FileChange {
  /** From the repository's top level, with `/` between its parts. */
  readonly path: string;
  /** The path before a rename or copy. */
  readonly from?: string;
  /** Lines, counted as git counts them; 0 for a binary file, which is one with a NUL in its first 8000 bytes. */
  readonly added: number;
  /** Lines, likewise. */
  readonly deleted: number;
  readonly kind: "text" | "binary" | "symlink" | "submodule";
  /** What git has is a pointer of Git LFS, whose lines are counted; the content is elsewhere. */
  readonly pointer?: true;
  /** Why nobody knows whether it has lines, and how many; absent where that is known. */
  readonly unread?: string;
  /** What happened to the file, by git's `--raw` letter: A, M or T, D, R, C. */
  readonly status: "added" | "modified" | "deleted" | "renamed" | "copied";
}

/** A file with the categories that the policy gives it; `other` if no glob matches. */
export interface CategorisedFile extends FileChange {
  /**
   * Its own category, and behind it that of the path from which it was renamed, if it is another one: a rename changes
   * both places. Sizes are shown under the first.
   */
  readonly categories: readonly [string, ...string[]];
  /** Indexes of the policy's `forbidFiles` entries that match its path; none if the file is deleted. */
  readonly forbiddenBy: readonly number[];
  /** What each policy of `byPath` says of the file; null where it is not about it. Absent if there are none. */
  readonly byPath?: readonly (Pick<CategorisedFile, "categories" | "forbiddenBy"> | null)[];
}
