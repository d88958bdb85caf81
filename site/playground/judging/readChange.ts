import {
  addToSeries,
  categorise,
  cleanMessage,
  createChange,
  emptySeries,
  parseCodeowners,
  parseMessage,
  readLateDisclosures,
  weighRecords,
  type Change,
  type FileChange,
  type Policy,
  type Series,
} from "@ai-disclosure/core/internal";
import type { Trial } from "../trial.ts";

/** What is judged: the message and whatever else is known, read by the policy. */
export async function readChange(
  trial: Trial,
  files: readonly FileChange[] | undefined,
  policy: Policy,
): Promise<Change> {
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
