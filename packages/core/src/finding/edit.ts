/**
 * Lines of the message to replace, or of the description where the finding is about the pull request: `delete` of them,
 * from `line` on, and `insert` in their place. Lines are counted from 1, in the message that was judged, after git's own
 * cleaning; one past the last appends. The edits of one finding do not overlap and are in order.
 */
export interface Edit {
  readonly line: number;
  readonly delete: number;
  readonly insert: readonly string[];
}

/** One of several ways to mend a finding, among which only a person can choose. */
export interface Choice {
  /** What to type. */
  readonly text: string;
  readonly edits: readonly Edit[];
}

/**
 * How a finding is mended in the message, as its rule says it: the edits, and the text after `fix:`, are made of it.
 * What goes and what comes may also be a move, or a line in another's place.
 */
export interface Mending {
  /** Lines on which what goes begins; the lines that continue it go as well. */
  readonly delete?: readonly number[];
  /** What stands in the place of the first of them. */
  readonly replace?: string;
  /** A trailer for the place where git sees it and the policy wants it. */
  readonly write?: string;
  /** The lines that go hold what is written: it is moved. */
  readonly move?: true;
}

/** What to do about a finding, where edits of the message can do it. */
export interface Fix {
  /** What to type, where the edits do not say it all. */
  readonly text?: string;
  /** What mends it, and leaves nothing to decide. */
  readonly mending?: Mending;
  /** What mends it in the description, where it is about the pull request. */
  readonly edits?: readonly Edit[];
  /** What mends it, too, each by itself, and needs a decision. */
  readonly choices?: readonly Mending[];
}

export function deleteLine(line: number): Fix {
  return { mending: { delete: [line] } };
}

export function replaceLine(line: number, text: string): Mending {
  return { delete: [line], replace: text };
}

/** @param text the trailer as it is written where git sees it */
export function moveLine(line: number, text: string): Mending {
  return { delete: [line], write: text, move: true };
}
