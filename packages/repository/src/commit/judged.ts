import type { Change, Policy, Unchecked, Verdict } from "@ai-disclosure/core/internal";

/** A commit in progress with what was found out about it. */
export interface Judged {
  readonly policy: Policy;
  readonly change: Change;
  readonly verdict: Verdict;
  /** What was not looked at. */
  readonly notes: readonly Unchecked[];
}
