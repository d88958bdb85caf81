import type { Change, Policy, Unchecked, Verdict, Finding } from "@ai-disclosure/core/internal";

/** A commit in progress with what was found out about it. */
export interface Judged {
  readonly policy: Policy;
  readonly change: Change;
  readonly verdict: Verdict;
  /** What was not looked at. */
  readonly notes: readonly Unchecked[];
}

/** Whether whoever reads this is an agent that must not sign off: the policy wants a person's word. */
export function leavesSignOff({ policy, change }: Judged): boolean {
  const isAgent = change.evidence.some(({ kind, grade }) => kind === "environment" && grade === "strong");
  return isAgent && policy.identities.signer === "human";
}

/** Whether a sign-off is missing, which git writes for whoever asks it to. */
export function isUnsigned({ rule, where }: Finding): boolean {
  return rule === "sign-off" && where === undefined;
}
