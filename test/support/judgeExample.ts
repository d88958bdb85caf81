import {
  addToSeries,
  categorise,
  createChange,
  emptySeries,
  evaluate,
  parseMessage,
  readLateDisclosures,
  resolvePolicy,
  weighRecords,
  type Change,
  type Example,
  type Policy,
  type Verdict,
} from "@ai-disclosure/core";

const jane = { name: "Jane Doe", email: "jane@example.org" };

/** Judges a rule's example as the adapters would judge a commit. */
export async function judgeExample(example: Example): Promise<Verdict & { policy: Policy }> {
  const policy = await resolvePolicy(example.policy);
  const change = await changeOf(example, policy);
  if (!example.series) return { ...evaluate(change, policy), policy };
  let series = emptySeries;
  for (const earlier of example.series) {
    series = addToSeries(series, await changeOf({ ...example, ...earlier }, policy), policy);
  }
  return { ...evaluate({ ...change, series }, policy), policy };
}

async function changeOf(example: Example, policy: Policy): Promise<Change> {
  const author = example.author ?? jane;
  const change = createChange(
    {
      message: example.message === undefined ? undefined : parseMessage(example.message),
      author,
      committer: example.committer ?? author,
      environment: example.environment,
      pullRequest: example.pullRequest,
      late: example.note === undefined ? undefined : readLateDisclosures(example.note, policy).late,
      records: example.record && [example.record],
    },
    policy,
  );
  const files = (example.files ?? []).map((file) => ({ status: "modified" as const, ...file, kind: "text" as const }));
  return weighRecords({
    ...change,
    files: await categorise(files, policy),
    ...(example.earlierCommits === undefined ? {} : { earlierCommits: example.earlierCommits }),
  });
}
