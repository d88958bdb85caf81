import { defineCommand } from "../arguments/command.ts";
import { policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "of the past, and in CI",
  synopsis: "squash RANGE",
  summary: "compose the message that a squash merge of commits should have",
  mostOperands: 1,
  options: { policy: policyOption },
  help: `usage: ai-disclosure squash BASE..HEAD [--policy NAME|FILE]

Prints one message for the commits of a range: the first one's subject and text, the
subjects of the others, and the trailers of all, each once. Disclosures are united, and a
tool's marks become the disclosure, as the policy writes it. Reviews and agreements that
are not on every commit are named on standard error, and not carried over.

exit code: 0 the message is right, 1 something is left for you

example:
  git merge --squash topic && ai-disclosure squash main..topic | git commit --file=-`,
  run: async (given, terminal) => (await import("../fix/runSquash.ts")).runSquash(given, terminal),
});
