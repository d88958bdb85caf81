export interface CommitName {
  readonly hash: string;
  readonly parents: readonly string[];
}
