/** A commit by its id, with the ids of its parents. */
export interface CommitName {
  readonly hash: string;
  readonly parents: readonly string[];
}
