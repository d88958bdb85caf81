import type { Trial } from "../../../site/playground/trial.ts";
import type { Example } from "../../support/completeExamples.ts";

const jane = { name: "Jane Doe", email: "jane@example.org" };

/** A documented example as somebody would fill it in, or as a link would bring it. */
export function trialOf({ policy, files = [], pullRequest, author = jane, ...example }: Example): Trial {
  const { committer, environment, message, note, owners, record, series, surfaces, earlierCommits } = example;
  const facts = { committer, environment, message, note, owners, record, series, surfaces, earlierCommits };
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return {
    ...known,
    kind: pullRequest ? "pull request" : "commit",
    policy: policyOf(policy),
    author,
    ...(pullRequest && { pullRequest }),
    numstat: numstatOf(files),
  };
}

function policyOf(policy: Example["policy"]): Trial["policy"] {
  const [key, ...others] = Object.keys(policy);
  if (key === "extends" && others.length === 0) return { preset: policy.extends ?? "" };
  return { text: JSON.stringify(policy, null, 2) };
}

/** As `git diff --numstat --summary` prints the files. */
function numstatOf(files: NonNullable<Example["files"]>): string {
  const lines = files.map(({ path, from, added, deleted }) => {
    return `${added}\t${deleted}\t${from === undefined ? path : `${from} => ${path}`}`;
  });
  const summary = files.flatMap(({ path, from, status }) => {
    if (status === "added") return [` create mode 100644 ${path}`];
    if (status === "deleted") return [` delete mode 100644 ${path}`];
    return status === "copied" ? [` copy ${from} => ${path} (100%)`] : [];
  });
  return [...lines, ...summary].join("\n");
}
