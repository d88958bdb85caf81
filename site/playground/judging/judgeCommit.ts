import {
  applyEdits,
  disclosesInPullRequest,
  editFile,
  evaluate,
  isAboutPullRequest,
  mendChange,
  mendPullRequest,
  sizesByCategory,
  type Change,
  type FileChange,
  type Policy,
  type Unchecked,
} from "@ai-disclosure/core/internal";
import { judgementRecord } from "../../../packages/cli/src/judgement/judgementRecord.ts";
import { toJson } from "../../../packages/cli/src/output/toJson.ts";
import type { Trial } from "../trial.ts";
import type { Judged, Mended } from "./outcome.ts";
import { readChange } from "./readChange.ts";
import { showJudgement, showMended, type Edited, type Told } from "./showJudgement.ts";

/** Judges a commit message, a staged change, or a pull request with the message of its squash merge. */
export async function judgeCommit(
  trial: Trial,
  files: readonly FileChange[] | undefined,
  policy: Policy,
): Promise<Judged> {
  const change = await readChange(trial, files, policy);
  const verdict = evaluate(change, policy);
  const notes = trial.kind === "pull request" && disclosesInPullRequest(policy) ? [commitsUnknown] : [];
  const told: Told = {
    ...verdict,
    unchecked: [...notes, ...verdict.unchecked],
    lines: change.message?.lines ?? [],
    disclosures: change.disclosures.map(({ typedKey, value }) => ({ key: typedKey, value })),
    evidence: change.evidence,
    sizes: change.files && sizesByCategory(change.files),
  };
  const mended = mend(trial, change, policy);
  return {
    judged: [{ ...showJudgement("", told, editing(trial, change)), ...(mended && { mended }) }],
    mistakes: [],
    notes: trial.kind === "commit" && change.message ? noteOn(change.message.lines) : [],
    json: toJson(judgementRecord({ policy, change, verdict, notes })),
  };
}

/** What whoever pasted a message may not have meant. */
function noteOn(lines: readonly string[]): string[] {
  if (lines.every((line) => line.trim() === ""))
    return ["The message is empty. It is judged all the same, but git commit would refuse it."];
  if (/^commit [0-9a-f]{40}/u.test(lines[0] ?? ""))
    return ["This looks like what git log prints around a message. The message alone: git log -1 --format=%B"];
  if (looksLikeMail(lines)) return ['This looks like a mailed patch. Choose "Mailed patches", and paste it there.'];
  return [];
}

function looksLikeMail(lines: readonly string[]): boolean {
  const [head = ""] = lines.join("\n").split("\n\n", 1);
  return /^From [0-9a-f]{40} /u.test(head) || (/^From: /mu.test(head) && /^Subject: /mu.test(head));
}

const commitsUnknown: Unchecked = {
  code: "pull-request-commits-unknown",
  text: "the commits of the pull request, which may contradict it (unavailable here)",
  rules: ["pr-disclosure"],
};

/** Makes edits in the text that a finding is about. */
function editing({ message, pullRequest }: Trial, change: Change): Edited {
  return (finding, edits) => {
    if (isAboutPullRequest(finding))
      return (
        pullRequest && { what: "description", text: applyEdits(pullRequest.body.split("\n"), edits, same).join("\n") }
      );
    return message === undefined
      ? undefined
      : { what: "message", text: editFile(message, change.message?.lines ?? [], edits) };
  };
}

const same = (line: string) => line;

function mend({ kind, message, pullRequest }: Trial, change: Change, policy: Policy): Mended | undefined {
  if (kind === "pull request" && pullRequest) {
    const { body, applied, verdict } = mendPullRequest(change, pullRequest, policy);
    return body === pullRequest.body ? undefined : showMended("description", body, applied, verdict);
  }
  if (message === undefined) return undefined;
  const { edits, applied, verdict } = mendChange(change, policy, { decided: true });
  const text = editFile(message, change.message?.lines ?? [], edits);
  return text === message ? undefined : showMended("message", text, applied, verdict);
}
