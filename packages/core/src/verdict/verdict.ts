import type { Finding } from "../finding/finding.ts";
import type { Unchecked } from "../finding/unchecked.ts";

/** What a policy says of a commit or a pull request. Three empty lists: nothing to say. */
export interface Verdict {
  /** What breaks the policy. Only an error is a reason to refuse. */
  readonly findings: readonly Finding[];
  /** What would be a finding, but for an agreement, a note or an exemption. */
  readonly waived: readonly Finding[];
  /** What could not be judged. */
  readonly unchecked: readonly Unchecked[];
}
