import type { Policy } from "../policy/policy.ts";
import type { PolicySource } from "../policy/schema.ts";

/** Something in a policy that loads and still does not do what its author may think. */
export interface LintProblem {
  /** What kind of problem it is. */
  readonly code: LintCode;
  /** A note is worth knowing and may be intended. */
  readonly severity: "warning" | "note";
  /** Where it is written: `limits[0].only`. */
  readonly key: string;
  /** The fact, one clause. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

type LintCode =
  | "contradiction"
  | "never-applies"
  | "never-matches"
  | "shadowed"
  | "needs-pull-request"
  | "not-checked"
  | "drops-inherited"
  | "repeats-inherited"
  | "out-of-date";

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
}
