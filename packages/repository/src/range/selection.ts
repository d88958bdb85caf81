export type Selection =
  | {
      /** Revisions and ranges of gitrevisions(7): `main..topic`, `main...topic`, `HEAD~3`, `^old`; none is HEAD. */
      readonly revisions: readonly string[];
      /** Without what a branch or a tag of the repository reaches. */
      readonly news?: true;
      /** At most so many. */
      readonly last?: number;
      /** Committed at this date or later, in any form that git reads. */
      readonly since?: string;
    }
  | {
      /** Every commit that HEAD, a branch, a remote's branch or a tag reaches. */
      readonly all: true;
      /** Further refs, by patterns of git-for-each-ref(1): `refs/pull`. */
      readonly refs?: readonly string[];
      readonly last?: number;
      readonly since?: string;
    }
  | {
      /** These commits alone, in this order. */
      readonly hashes: readonly string[];
    }
  | {
      /**
       * What a pre-push hook reads, see githooks(5): `<local ref> <local oid> <remote ref> <remote oid>`. Of a branch
       * that is new to the remote, the commits that no branch of it has; of one that is deleted, none.
       */
      readonly pushes: readonly string[];
      /** The remote's name; every remote counts, if absent. */
      readonly remote?: string;
    };
