import type { Finding } from "@ai-disclosure/core/internal";
import type { Judged } from "./judged.ts";

/** Whether whoever reads this is an agent that must not sign off: the policy wants a person's word. */
export function leavesSignOff({ policy, change }: Judged): boolean {
  const isAgent = change.evidence.some(({ kind, grade }) => kind === "environment" && grade === "strong");
  return isAgent && policy.identities.signer === "human";
}

/** Whether a sign-off is missing, which git writes for whoever asks it to. */
export function isUnsigned({ rule, where }: Finding): boolean {
  return rule === "sign-off" && where === undefined;
}
