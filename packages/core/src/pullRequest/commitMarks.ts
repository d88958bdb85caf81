import type { Evidence } from "../evidence/evidence.ts";

/** What one commit of a pull request shows of AI use. */
export interface CommitMarks {
  /** How people find it: `1a2b3c4d5e6f`. */
  readonly name: string;
  readonly evidence: readonly Evidence[];
  /** The commit itself says what its policy wants to hear in a commit. */
  readonly disclosed: boolean;
}
