import type { Person } from "../identity/person.ts";

/** What somebody signed: that AI may be used for this very change. */
export interface SignedAgreement {
  /** Whose key signed it, as the policy's file of signers calls them; what the agreement itself says, if that is not known. */
  readonly signer: Person;
  /** Whether the agreement is about this path. */
  readonly covers: (path: string) => boolean;
  /** Why it does not count, as the end of a sentence; absent if key, change and date are right. */
  readonly problem?: string;
}
