import type { Change } from "../change/change.ts";
import { createChange } from "../change/createChange.ts";
import { trackLines } from "../edits/trackedLine.ts";
import type { Edit, Finding } from "../finding/finding.ts";
import { lineEndOf } from "../text/lineEndOf.ts";
import type { Message } from "../message/message.ts";
import type { Policy } from "../policy/policy.ts";
import { isAboutPullRequest, type PullRequest } from "../pullRequest/pullRequest.ts";
import { evaluate } from "../verdict/evaluate.ts";
import type { Verdict } from "../verdict/verdict.ts";
import { editsFor, longestMended, mendSteps, type Draft } from "./mendSteps.ts";

/** A pull request whose description was mended. */
interface MendedPullRequest {
  /** The description: as it was given, but for the edits. */
  readonly body: string;
  readonly change: Change;
  /** What is left to say of it. */
  readonly verdict: Verdict;
  /** The findings that were mended, one after the other. */
  readonly applied: readonly Finding[];
}

/**
 * Mends the description of a pull request, and with it the message that a squash merge takes from it. One of more than
 * 200 000 characters is left as it is.
 * @param pullRequest that of the change
 * @param squashOf the message for a description; absent where it is not made of one
 */
export function mendPullRequest(
  change: Change,
  pullRequest: PullRequest,
  policy: Policy,
  squashOf?: (body: string) => Message,
): MendedPullRequest {
  const { body } = pullRequest;
  if (body.length > longestMended) return { body, change, verdict: evaluate(change, policy), applied: [] };
  // Inserted lines end as the others do; those keep their own ends.
  const ending = lineEndOf(body) === "\r\n" ? "\r" : "";
  const textOf = (lines: readonly string[]): string => lines.join("\n");
  const begun: Draft = { lines: trackLines(body.split("\n")), change, verdict: evaluate(change, policy) };
  const { draft, applied } = mendSteps(begun, policy, {
    read(lines, before) {
      const written = textOf(lines);
      const message = squashOf?.(written) ?? before.message;
      return {
        ...before,
        ...createChange({ ...before, message, pullRequest: { ...pullRequest, body: written } }, policy),
      };
    },
    editsOf(finding, { lines }) {
      const edits = editsFor(finding, true);
      const own = isAboutPullRequest(finding) ? edits : squashOf && edits && inDescription(edits, lines);
      return own?.map((edit) => ({ ...edit, insert: edit.insert.map((line) => line + ending) }));
    },
  });
  return { body: textOf(draft.lines.map(({ text }) => text)), change: draft.change, verdict: draft.verdict, applied };
}

/** A squash message has the title and a blank line above the description, whose blank lines at the top are gone. */
const linesAbove = 2;

/** Edits of the squash message as those of the description; undefined where they change the title. */
function inDescription(edits: readonly Edit[], lines: Draft["lines"]): readonly Edit[] | undefined {
  if (edits.some(({ line }) => line < linesAbove)) return undefined;
  const beginning = lines.findIndex(({ text }) => text.trim() !== "");
  if (beginning === -1)
    return edits.map((edit) => ({ ...edit, line: 1, delete: 0, insert: edit.insert.filter(Boolean) }));
  return edits.map(({ line, delete: count, insert }) => {
    // The blank line above the description is none of its lines.
    const above = line === linesAbove && count > 0 ? 1 : 0;
    return { line: Math.max(1, line + above - linesAbove + beginning), delete: count - above, insert };
  });
}
