import type { Policy } from "../policy/policy.ts";
import type { PolicySource } from "../policy/schema.ts";

/** Something in a policy that loads and still does not do what its author may think. */
export interface LintProblem {
  /** What kind of problem it is. */
  readonly code: LintCode;
  /** A note is worth knowing and may be intended. */
  readonly severity: "warning" | "note";
  /** What is wrong: `limits[0].only`. */
  readonly key: string;
  /** Where the file itself writes it; `extends`, where it extends what is wrong and may set it right. */
  readonly writtenAt: string;
  /** The fact, one clause. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

/** What each kind of problem is. The documentation lists them. */
export const lintCodes = {
  contradiction: "One key takes back what another says, or both cannot be followed.",
  "never-applies": "No change can meet the clause: every verdict is the same without it.",
  "says-nothing": "It asks for nothing: every verdict is the same without it.",
  misleading: "It does something else than it seems to say.",
  "never-matches": "It matches nothing.",
  shadowed: "Something that goes before takes all of its files.",
  "needs-pull-request": "Only a pull request shows it. Hooks and a git server do not see it.",
  "not-checked": "It is printed for people, and no rule reads it.",
  "drops-inherited": "A list replaces the list of the extended policy, and leaves out what stood there.",
  "repeats-inherited": "It says what the extended policy says already.",
  "out-of-date": "A day in the policy is past, or has not come yet.",
} as const;

export type LintCode = keyof typeof lintCodes;

/** What is looked at. */
export interface LintedPolicy {
  /** What the file says itself. */
  readonly own: PolicySource;
  /** What it extends, all of it merged; empty if nothing. */
  readonly inherited: PolicySource;
  /** The policy that both make. */
  readonly policy: Policy;
  /** `2026-08-03` */
  readonly today: string;
  /** The files of the repository whose policy it is; absent where nobody knows them. */
  readonly paths?: readonly string[] | undefined;
}
