import { defineCommand } from "../arguments/command.ts";
import { formatOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "about policies",
  synopsis: "doctor",
  summary: "run this repository's hooks on trial messages and say what is missing",
  mostOperands: 0,
  options: { format: formatOption(["text", "json"]) },
  help: `usage: ai-disclosure doctor [--format text|json]

Shows whether commits are really judged here. It runs the commit-msg hook, as git finds
it, on a message without a mark of AI use and on messages with one, and says which of them
were judged and refused. In a work tree without changes it also runs the pre-commit hook
on a new, empty file, which it deletes afterwards. Nothing is committed: the messages and
the index are temporary files. The other commands of your hooks run as well.

exit code: 0 commits are judged, 1 something is missing

examples:
  ai-disclosure doctor
  ai-disclosure doctor --format json`,
  run: async (given, terminal) => (await import("../setup/runDoctor.ts")).runDoctor(given, terminal),
});
