/** The place that a finding is about; a part that does not apply is absent. */
export interface Where {
  /** 1-based line of the commit message. */
  readonly line?: number;
  /** Path from the repository's top level. */
  readonly path?: string;
  /** A field of the commit, or a variable of the environment. */
  readonly field?: string;
}

/** A policy for some of the files that has a finding of its own. */
export interface Speaker {
  /** A preset's name, or the policy's file. */
  readonly policy: string;
  readonly title: string;
  readonly globs: readonly string[];
  readonly url?: string;
}

/** What a rule says: the fact, then what to type. The policy's address is added where it is printed. */
export interface Violation {
  /** The fact, as one sentence without a full stop. */
  readonly message: string;
  /** One line each: counts per file, the lines that count. */
  readonly details?: readonly string[];
  /** What to do: edits of the message, or words where only a person can do it. */
  readonly fix?: string | Fix | undefined;
  readonly where?: Where;
  /** Set by the policy's own entry, e.g. one of its limits; the rule's, if absent. */
  readonly severity?: "error" | "warning" | undefined;
  /** Set when weak evidence or a mere hint is all there is: never more than a warning. */
  readonly atMost?: "warning" | undefined;
  /** What lifts this violation, e.g. an agreement trailer; it is then reported as waived. */
  readonly waivedBy?: string;
  /** Where a late disclosure lifts it, its 1-based line in the commit's note. */
  readonly noteLine?: number;
}

/** What breaks the policy: the rule, the fact as one sentence, what to type instead, and where. */
export interface Finding extends Omit<Violation, "fix"> {
  /** The rule's name without `ai/`, e.g. `size-limit`; docs/rules has a page for each. */
  readonly rule: string;
  /** What to type instead. */
  readonly fix?: string;
  /** The edits of the message that mend it and leave nothing to decide. */
  readonly edits?: readonly Edit[];
  /** Edits of the message each of which mends it, and among which a person decides. */
  readonly choices?: readonly Choice[];
  readonly severity: "error" | "warning";
  /** Which policy says so, where it is one for some of the files only. */
  readonly by?: Speaker;
}

/** A warning stops nobody. */
export function isError({ severity }: Pick<Finding, "severity">): boolean {
  return severity === "error";
}

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
