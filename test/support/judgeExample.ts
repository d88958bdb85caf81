import {
  categorise,
  createChange,
  evaluate,
  parseMessage,
  resolvePolicy,
  type Example,
  type Policy,
  type Verdict,
} from "@ai-disclosure/core";

const jane = { name: "Jane Doe", email: "jane@example.org" };

/** Judges a rule's example as the adapters would judge a commit. */
export async function judgeExample(example: Example): Promise<Verdict & { policy: Policy }> {
  const policy = await resolvePolicy(example.policy);
  const author = example.author ?? jane;
  const change = createChange(
    {
      message: example.message === undefined ? undefined : parseMessage(example.message),
      author,
      committer: example.committer ?? author,
      environment: example.environment,
      pullRequest: example.pullRequest,
    },
    policy,
  );
  const files = (example.files ?? []).map((file) => ({ ...file, kind: "text" as const, status: "modified" as const }));
  const verdict = evaluate(
    {
      ...change,
      files: await categorise(files, policy),
      ...(example.earlierCommits === undefined ? {} : { earlierCommits: example.earlierCommits }),
    },
    policy,
  );
  return { ...verdict, policy };
}
