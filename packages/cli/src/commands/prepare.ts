import { defineCommand } from "../arguments/command.ts";
import { policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "in a hook",
  synopsis: "prepare FILE [SOURCE]",
  summary: "show in a new message the trailers that the policy accepts",
  mostOperands: 3,
  options: { policy: policyOption },
  help: `usage: ai-disclosure prepare FILE [SOURCE [COMMIT]] [--policy NAME|FILE]

For prepare-commit-msg: adds comment lines to the message that is about to be edited, with
the trailers by which the policy wants AI use disclosed. In an agent's environment it writes
the disclosure itself, where the policy leaves no choice. A message that comes from another
commit (--amend, -C) stays as it is.

example:
  ai-disclosure prepare "$@"    in a prepare-commit-msg hook`,
  run: async (given, terminal) => (await import("../fix/runPrepare.ts")).runPrepare(given, terminal),
});
