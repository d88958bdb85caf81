import { defineCommand } from "../arguments/command.ts";
import { policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "in history and CI",
  synopsis: "squash RANGE",
  summary: "compose the message for a squash merge of commits",
  mostOperands: 1,
  options: { policy: policyOption },
  help: `usage: ai-disclosure squash BASE..HEAD [--policy NAME|FILE]

Prints one message for the commits of a range: the first commit's subject and text, the
subjects of the others, and all trailers, each once. It merges the disclosures, and turns
a tool's marks into the policy's disclosure. It drops reviews and agreements that are not
on every commit, and names them on standard error.

exit code: 0 the message is right, 1 something is left for you to do

example:
  git merge --squash topic && ai-disclosure squash main..topic | git commit --file=-`,
  run: async (given, terminal) => (await import("../fix/runSquash.ts")).runSquash(given, terminal),
});
