import {
  categorise,
  createChange,
  parseCodeowners,
  parseMessage,
  readLateDisclosures,
  weighRecords,
  type Change,
  type Policy,
} from "@ai-disclosure/core/internal";
import type { Example } from "./completeExamples.ts";

const jane = { name: "Jane Doe", email: "jane@example.org" };

/** What an adapter would make of an example: its message read, its files measured. */
export async function changeOf(example: Example, policy: Policy): Promise<Change> {
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
    ...(example.surfaces && { surfaces: example.surfaces }),
    ...(example.owners === undefined ? {} : { ownership: parseCodeowners(example.owners, "github") }),
    ...(example.earlierCommits === undefined ? {} : { earlierCommits: example.earlierCommits }),
  });
}
