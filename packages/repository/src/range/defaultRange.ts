import type { Selection } from "./selection.ts";

/** What is audited where no commits are named. */
export interface DefaultRange {
  readonly selection: Selection;
  /** As people say it: `origin/main..HEAD`. */
  readonly scope: string;
  /** Absent at home, where nothing is let in yet. */
  readonly gate?: Gate;
  /** A CI service says that these commits are proposed, in a pull or merge request. */
  readonly proposed?: true;
}

/** Where commits are let in or not: the base's policy judges. Both are revisions. */
export interface Gate {
  /** Undefined if nothing is there yet. */
  readonly base: string | undefined;
  readonly head: string;
  /** It stands before every push to a repository, which may have no policy, and must not get one that stops all others. */
  readonly atServer?: true;
}

/** Where the work of a branch usually goes, if nothing says so. */
export const usualBases = [
  "refs/remotes/origin/HEAD",
  "refs/remotes/upstream/HEAD",
  "refs/remotes/origin/main",
  "refs/remotes/origin/master",
];

/** What the head adds to the base, which judges it. */
export function between(base: string, head: string): DefaultRange {
  return {
    selection: { revisions: [`${base}..${head}`] },
    scope: `${shortName(base)}..${shortName(head)}`,
    gate: { base, head },
  };
}

/** As people call a revision: `origin/main`, `0123456789ab`. */
export function shortName(revision: string): string {
  return /^[0-9a-f]{40,64}$/u.test(revision)
    ? revision.slice(0, 12)
    : revision.replace(/^refs\/(?:remotes|heads)\//u, "");
}
