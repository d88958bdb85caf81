import type { Finding } from "../finding/finding.ts";
import type { Unchecked } from "../finding/unchecked.ts";

export interface Verdict {
  readonly findings: readonly Finding[];
  /** What would be a finding, but for an agreement, a note or an exemption. */
  readonly waived: readonly Finding[];
  /** What could not be judged. */
  readonly unchecked: readonly Unchecked[];
}
