import {
  addToSeries,
  applyEdits,
  categorise,
  cleanMessage,
  createChange,
  editFile,
  emptySeries,
  evaluate,
  isAboutPullRequest,
  mendChange,
  mendPullRequest,
  parseCodeowners,
  parseMessage,
  readLateDisclosures,
  sizesByCategory,
  weighRecords,
  type Change,
  type FileChange,
  type Policy,
  type Series,
} from "@ai-disclosure/core/internal";
import { judgementRecord } from "../../../packages/cli/src/judgement/judgementRecord.ts";
import { toJson } from "../../../packages/cli/src/output/toJson.ts";
import type { Trial } from "../trial.ts";
import type { Judged, Mended } from "./outcome.ts";
import { showJudgement, showMended, type Edited, type Told } from "./showJudgement.ts";

/** Judges a commit message, a staged change, or a pull request with the message of its squash merge. */
export async function judgeCommit(
  trial: Trial,
  files: readonly FileChange[] | undefined,
  policy: Policy,
): Promise<Judged> {
  const change = await readChange(trial, files, policy);
  const verdict = evaluate(change, policy);
  const told: Told = {
    ...verdict,
    lines: change.message?.lines ?? [],
    disclosures: change.disclosures.map(({ typedKey, value }) => ({ key: typedKey, value })),
    evidence: change.evidence,
    sizes: change.files && sizesByCategory(change.files),
  };
  const mended = mend(trial, change, policy);
  return {
    judged: [{ ...showJudgement("", told, editing(trial, change)), ...(mended && { mended }) }],
    mistakes: [],
    notes: [],
    json: toJson(judgementRecord({ policy, change, verdict, notes: [] })),
  };
}

async function readChange(trial: Trial, files: readonly FileChange[] | undefined, policy: Policy): Promise<Change> {
  const {
    kind,
    message,
    author,
    committer = author,
    environment,
    note,
    record,
    surfaces,
    owners,
    earlierCommits,
  } = trial;
  const change = createChange(
    {
      message: message === undefined ? undefined : parseMessage(clean(message)),
      author,
      committer,
      environment,
      inProgress: kind === "commit",
      pullRequest: kind === "pull request" ? trial.pullRequest : undefined,
      late: note === undefined ? undefined : readLateDisclosures(note, policy).late,
      records: record && [record],
    },
    policy,
  );
  return weighRecords({
    ...change,
    ...(files && { files: await categorise(files, policy) }),
    ...(trial.series && { series: await addUp(trial, trial.series, policy) }),
    ...(surfaces && { surfaces }),
    ...(owners !== undefined && { ownership: parseCodeowners(owners, "github") }),
    ...(earlierCommits !== undefined && { earlierCommits }),
  });
}

/** As `git commit` cleans what comes from an editor. */
function clean(message: string): string {
  return cleanMessage(message, { mode: "strip", commentString: "#" });
}

async function addUp(trial: Trial, earlier: NonNullable<Trial["series"]>, policy: Policy): Promise<Series> {
  const { series: _series, numstat: _numstat, ...rest } = trial;
  let total = emptySeries;
  for (const { message, files = [] } of earlier) {
    const whole = files.map((file) => ({ status: "modified" as const, ...file, kind: "text" as const }));
    const one = { ...rest, ...(message !== undefined && { message }) };
    total = addToSeries(total, await readChange(one, whole, policy), policy);
  }
  return total;
}

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
