/** What a CI build is for, as its service tells; every revision is still to be looked up. */
export type Build =
  | {
      readonly kind: "proposal";
      readonly service: string;
      /** The branch that the proposal is to be merged into, e.g. `main`; absent where only a commit is known. */
      readonly target?: string | undefined;
      /** The commit that the proposal is to be merged into; only where it is that branch's tip, and no older one. */
      readonly tip?: string | undefined;
      /** Where the proposal left that branch, or an older tip of it: what was there before the proposal was merged. */
      readonly left?: string | undefined;
      /** The proposal's own last commit; HEAD, if absent. */
      readonly head?: string | undefined;
      /** How to fetch the proposal's commits, e.g. `refs/pull/7/head`. */
      readonly ref?: string | undefined;
    }
  | {
      readonly kind: "push";
      readonly service: string;
      readonly branch?: string | undefined;
      /** What the branch was at before; `"new branch"` if it was not there. Absent where the service does not tell. */
      readonly before?: string | undefined;
      /** What was there before is known to have been judged, and may be the head itself. */
      readonly isGreen?: boolean;
      readonly head?: string | undefined;
      readonly defaultBranch?: string | undefined;
    }
  | {
      readonly kind: "tag";
      readonly service: string;
      readonly head: string;
      readonly defaultBranch?: string | undefined;
    }
  /** Nothing was proposed or pushed: a schedule, somebody's click. */
  | { readonly kind: "without range"; readonly service: string; readonly event: string }
  /** A build of a service that is not in the table, or that says nothing of the commits in its environment. */
  | { readonly kind: "unknown"; readonly service?: string };

/** Stands for the commit before the first of a branch. */
export const newBranch = "new branch";
