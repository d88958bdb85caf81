import type { Outcome } from "../process/outcomeOf.ts";
import type { DoctorRecord } from "../commit/tellDoctor.ts";

/** The hooks of a commit that we have a job in. */
const examinedHooks = ["commit-msg", "pre-commit"] as const;
export type ExaminedHook = (typeof examinedHooks)[number];

export interface FoundHook {
  readonly name: ExaminedHook;
  /** The file that git runs, from the top level, or absolute outside of it; whether or not it is there. */
  readonly file: string;
  /** git skips a file that it may not execute: githooks(5). */
  readonly state: "there" | "absent" | "not executable";
  /** The names of the hooks for this event in git's configuration: git-hook(1). */
  readonly configured: readonly string[];
  /** Whether this git reads those. */
  readonly heedsConfigured: boolean;
}

export interface HookRun extends Outcome {
  /** The line of the message that marks AI use; undefined for a message without a mark, and for the staged change. */
  readonly mark: string | undefined;
  /** A line that only the message of this run has; empty for the staged change. */
  readonly sign: string;
  /** What ai-disclosure judged meanwhile. */
  readonly records: readonly DoctorRecord[];
  /** Standard output and standard error, untrusted. */
  readonly output: string;
}

/** What was found out about a hook. */
export interface HookExamination {
  readonly hook: FoundHook;
  readonly runs: readonly HookRun[];
  /** Why it was not run. */
  readonly notRun?: "absent" | "not executable" | "dirty work tree" | "no commit";
}
