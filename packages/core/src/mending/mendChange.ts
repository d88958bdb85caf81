import { withMessage } from "../change/withMessage.ts";
import type { Change } from "../change/change.ts";
import { editsOf, trackLines } from "../edits/trackedLine.ts";
import type { Edit, Finding } from "../finding/finding.ts";
import type { Message } from "../message/message.ts";
import { parseMessage } from "../message/parseMessage.ts";
import type { Policy } from "../policy/policy.ts";
import { isAboutPullRequest } from "../pullRequest/pullRequest.ts";
import { evaluate } from "../verdict/evaluate.ts";
import type { Verdict } from "../verdict/verdict.ts";
import { editsFor, editDraft, longestMended, mendSteps, type Mender } from "./mendSteps.ts";

/** A change whose message was mended as far as nobody has to decide anything. */
export interface MendedChange {
  readonly change: Change;
  /** What is left to say of it. */
  readonly verdict: Verdict;
  /** What was done to the message, as one list of edits of its lines as they were. */
  readonly edits: readonly Edit[];
  /** The findings that were mended, in this order: each with its lines as they were by then. */
  readonly applied: readonly Finding[];
}

export interface MendOptions {
  /** Reads an edited message, as the first one was read. */
  readonly read?: (text: string) => Message;
  /** Takes the only way there is where it wants its author's word, who gives it by asking for this. */
  readonly decided?: boolean;
  /** Edits that were decided on, and are made before all else. */
  readonly first?: readonly Edit[];
  /** Whether a rule's findings may be mended; all may, if absent. */
  readonly asked?: (rule: string) => boolean;
}

/** Mends the message of a change. One of more than 200 000 characters is left as it is. */
export function mendChange(change: Change, policy: Policy, options: MendOptions = {}): MendedChange {
  const { read = parseMessage, decided = false, first, asked = () => true } = options;
  if (!first && (change.message?.text.length ?? Infinity) > longestMended) {
    return { change, verdict: evaluate(change, policy), edits: [], applied: [] };
  }
  const mender: Mender = {
    read: (lines, before) => withMessage(before, read(`${lines.join("\n")}\n`), policy),
    editsOf: (finding) =>
      asked(finding.rule) && !isAboutPullRequest(finding) ? editsFor(finding, decided) : undefined,
  };
  const written = change.message?.lines ?? [];
  const lines = trackLines(written);
  const begun = first
    ? editDraft({ lines, change }, first, policy, mender)
    : { lines, change, verdict: evaluate(change, policy) };
  const { draft, applied } = mendSteps(begun, policy, mender);
  const { lines: mended, ...rest } = draft;
  return { ...rest, edits: editsOf(mended, written.length), applied };
}
