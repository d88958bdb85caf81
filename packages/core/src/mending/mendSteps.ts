import { type Edit, isError, type Finding } from "../finding/finding.ts";
import type { Change } from "../change/change.ts";
import { applyEdits } from "../edits/applyEdits.ts";
import type { TrackedLine } from "../edits/trackedLine.ts";
import type { Policy } from "../policy/policy.ts";
import { evaluate } from "../verdict/evaluate.ts";
import type { Verdict } from "../verdict/verdict.ts";

/** A text that is being mended, and the change that it belongs to. */
export interface Draft {
  readonly lines: readonly TrackedLine[];
  readonly change: Change;
  readonly verdict: Verdict;
}

/** How a text is mended. */
export interface Mender {
  /** The change with another text, of these lines. */
  readonly read: (lines: readonly string[], change: Change) => Change;
  /** The edits of the text's lines by which a finding is mended; undefined if they cannot do it. */
  readonly editsOf: (finding: Finding, draft: Draft) => readonly Edit[] | undefined;
}

/** Characters. Longer ones are left as they are: each step reads the whole of it. */
export const longestMended = 200_000;

/** More are found in hostile texts only. */
const mostSteps = 50;

/**
 * Mends a text by one finding after the other, and judges it after each. Nothing is done that leaves more errors than
 * before, or takes a finding away that only a person can answer.
 * @returns the text as it is at the end, and the findings that were mended: each with its lines as they were by then
 */
export function mendSteps(
  begun: Draft,
  policy: Policy,
  mender: Mender,
): { readonly draft: Draft; readonly applied: readonly Finding[] } {
  let draft = begun;
  const applied: Finding[] = [];
  while (applied.length < mostSteps) {
    const step = findStep(draft, policy, mender);
    if (!step) break;
    draft = step.draft;
    applied.push(step.finding);
  }
  return { draft, applied };
}

/** The draft after edits of its lines. */
export function editDraft(
  { lines, change }: Pick<Draft, "lines" | "change">,
  edits: readonly Edit[],
  policy: Policy,
  { read }: Pick<Mender, "read">,
): Draft {
  const edited = applyEdits(lines, edits, (text): TrackedLine => ({ text }));
  const after = read(
    edited.map(({ text }) => text),
    change,
  );
  return { lines: edited, change: after, verdict: evaluate(after, policy) };
}

function findStep(before: Draft, policy: Policy, mender: Mender): { draft: Draft; finding: Finding } | undefined {
  for (const finding of before.verdict.findings) {
    const edits = mender.editsOf(finding, before);
    if (!edits) continue;
    const draft = editDraft(before, edits, policy, mender);
    if (isMended(finding, before.verdict, draft.verdict)) return { draft, finding };
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

function isForPeople(finding: Finding): boolean {
  return isError(finding) && !finding.edits && !finding.choices;
}

/**
 * The edits of a finding: those that leave nothing to decide, or the only way there is where its author wants it.
 * @param decided whether they gave their word for that
 */
export function editsFor({ edits, choices = [] }: Finding, decided: boolean): readonly Edit[] | undefined {
  const [choice, ...others] = choices;
  return edits ?? (decided && others.length === 0 ? choice?.edits : undefined);
}
