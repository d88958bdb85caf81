import { editFile } from "../edits/editFile.ts";
import type { Finding } from "../finding/finding.ts";
import { parseMessage } from "../message/parseMessage.ts";
import type { Policy } from "../policy/policy.ts";
import { readCommit, type CommitFacts } from "../verdict/judge.ts";
import { mendChange } from "./mendChange.ts";

/** A commit message that was mended by a policy. */
export interface Mended {
  /** The message: as it was given, but for the edits. */
  readonly message: string;
  /** The findings that were mended, one after the other; the lines of each are of the message as it was by then. */
  readonly applied: readonly Finding[];
  /** What the mended message is found to have: `choices` says what its author has to decide, `fix` what to do. */
  readonly left: readonly Finding[];
}

/**
 * Mends a commit message as far as the message, the policy and the facts leave nothing to decide, and judges it again.
 * It writes no use, tool, agreement or sign-off that is not there already, and takes out no mark of AI use where that
 * would hide it. Mending a mended message changes nothing.
 * @param message as for `judge`. With `facts.cleanup`, its comments and the diff of `commit -v` stay as they are.
 * @param policy from `loadPolicy`
 */
export async function mend(message: string, policy: Policy, facts: CommitFacts = {}): Promise<Mended> {
  const { commentString = "#" } = facts;
  const change = await readCommit(message, policy, facts);
  const read = (text: string) => parseMessage(text, { commentString });
  const { edits, applied, verdict } = mendChange(change, policy, { read });
  return { message: editFile(message, change.message?.lines ?? [], edits), applied, left: verdict.findings };
}
