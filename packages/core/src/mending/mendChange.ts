import { withMessage } from "../change/withMessage.ts";
import type { Change } from "../change/change.ts";
import { applyEdits } from "../edits/applyEdits.ts";
import { editsOf, trackLines, type TrackedLine } from "../edits/trackedLine.ts";
import type { Edit } from "../finding/edit.ts";
import type { Finding } from "../finding/finding.ts";
import type { Message } from "../message/message.ts";
import { parseMessage } from "../message/parseMessage.ts";
import type { Policy } from "../policy/policy.ts";
import { evaluate } from "../verdict/evaluate.ts";
import type { Verdict } from "../verdict/verdict.ts";

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

/** More are found in hostile messages only. */
const mostSteps = 50;
const longestMessage = 200_000;

interface State {
  readonly change: Change;
  readonly verdict: Verdict;
  readonly lines: readonly TrackedLine[];
}

/**
 * Mends the message of a change by one finding after the other, and judges it after each. Nothing is done that leaves
 * more errors than before, or takes a finding away that only a person can answer. A message of more than 200 000
 * characters is left as it is.
 */
export function mendChange(change: Change, policy: Policy, options: MendOptions = {}): MendedChange {
  if (!options.first && (change.message?.text.length ?? Infinity) > longestMessage) {
    return { change, verdict: evaluate(change, policy), edits: [], applied: [] };
  }
  const before = change.message?.lines ?? [];
  let state = begin(change, policy, options);
  const applied: Finding[] = [];
  while (applied.length < mostSteps) {
    const step = findStep(state, policy, options);
    if (!step) break;
    state = step.state;
    applied.push(step.finding);
  }
  const { lines, ...mended } = state;
  return { ...mended, edits: editsOf(lines, before.length), applied };
}

function begin(change: Change, policy: Policy, options: MendOptions): State {
  const lines = trackLines(change.message?.lines ?? []);
  const { first } = options;
  return first ? edit(change, lines, first, policy, options) : { change, verdict: evaluate(change, policy), lines };
}

/** The state after edits of a change's message. */
function edit(
  change: Change,
  lines: readonly TrackedLine[],
  edits: readonly Edit[],
  policy: Policy,
  { read = parseMessage }: MendOptions,
): State {
  const edited = applyEdits(lines, edits, (text): TrackedLine => ({ text }));
  const message = read(`${edited.map(({ text }) => text).join("\n")}\n`);
  const after = withMessage(change, message, policy);
  return { change: after, verdict: evaluate(after, policy), lines: edited };
}

function findStep(before: State, policy: Policy, options: MendOptions): { state: State; finding: Finding } | undefined {
  const { decided = false, asked = () => true } = options;
  for (const finding of before.verdict.findings) {
    const [choice, ...others] = finding.choices ?? [];
    const edits = finding.edits ?? (decided && others.length === 0 ? choice?.edits : undefined);
    if (!edits || !asked(finding.rule)) continue;
    const state = edit(before.change, before.lines, edits, policy, options);
    if (isMended(finding, before.verdict, state.verdict)) return { state, finding };
  }
  return undefined;
}

function isMended(finding: Finding, before: Verdict, after: Verdict): boolean {
  const again = ({ rule, message }: Finding): boolean => rule === finding.rule && message === finding.message;
  if (count(after, again) >= count(before, again) || count(after, isError) > count(before, isError)) return false;
  const left = new Set(after.findings.filter(isError).map(({ rule }) => rule));
  return before.findings.every((one) => !isForPeople(one) || left.has(one.rule));
}

function count({ findings }: Verdict, which: (finding: Finding) => boolean): number {
  return findings.filter(which).length;
}

function isError({ severity }: Finding): boolean {
  return severity === "error";
}

function isForPeople(finding: Finding): boolean {
  return isError(finding) && !finding.edits && !finding.choices;
}
