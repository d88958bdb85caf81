import type { Finding } from "../finding/finding.ts";

export interface Verdict {
  readonly findings: readonly Finding[];
  /** What would be a finding, but for an agreement, a note or an exemption. */
  readonly waived: readonly Finding[];
  /** What could not be judged, one sentence each. */
  readonly unchecked: readonly string[];
}
