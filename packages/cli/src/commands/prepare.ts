import { defineCommand } from "../arguments/command.ts";
import { policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "in hooks",
  synopsis: "prepare FILE [SOURCE]",
  summary: "show the accepted trailers in a new commit message",
  mostOperands: 3,
  options: { policy: policyOption },
  help: `usage: ai-disclosure prepare FILE [SOURCE [COMMIT]] [--policy NAME|FILE]

Run it in prepare-commit-msg. It adds comment lines to the new message, with the trailers
that disclose AI use under the policy. In an agent's environment it writes the disclosure
itself if the policy leaves no choice. A message from another commit (--amend, -C) stays
as it is.

example:
  ai-disclosure prepare "$@"    in a prepare-commit-msg hook`,
  run: async (given, terminal) => (await import("../fix/runPrepare.ts")).runPrepare(given, terminal),
});
