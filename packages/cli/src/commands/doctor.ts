import { defineCommand } from "../arguments/command.ts";
import { formatOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "policies and setup",
  synopsis: "doctor",
  summary: "run this repository's hooks on trial messages and say what is missing",
  mostOperands: 0,
  options: { format: formatOption(["text", "json"]) },
  help: `usage: ai-disclosure doctor [--format text|json]

Checks whether the hooks really judge commits here. Runs the commit-msg hook that git
finds on a message without a mark of AI use and on messages with one, and says which of
them it judged and refused. In a work tree without changes, it also runs the pre-commit
hook on a new, empty file and deletes the file afterwards. It commits nothing: the
messages and the index are temporary files. All other commands in your hooks run as well.

exit code: 0 the hooks judge commits, 1 something is missing

examples:
  ai-disclosure doctor
  ai-disclosure doctor --format json`,
  run: async (given, terminal) => (await import("../setup/runDoctor.ts")).runDoctor(given, terminal),
});
