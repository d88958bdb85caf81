import type { Choice, Edit, Fix } from "./edit.ts";

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
  readonly severity?: "error" | "warning";
  /** Set when weak evidence or a mere hint is all there is: never more than a warning. */
  readonly atMost?: "warning";
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
