import { defineCommand } from "../arguments/command.ts";
import { formatOption, policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "in a hook",
  synopsis: "staged",
  summary: "judge the staged change: sizes, closed paths, forbidden files",
  options: {
    policy: policyOption,
    verbose: { type: "boolean" },
    format: formatOption(["text", "json"]),
  },
  help: `usage: ai-disclosure staged [--verbose] [--policy NAME|FILE] [--format text|json]

Measures the staged change by category and judges what can be judged before
the message is written: what pre-commit is for. The sizes are printed where
something is found or an agent is at work, and always with --verbose.

The whole index is judged. Files that lint-staged or pre-commit append to the
command are ignored.

examples:
  ai-disclosure staged
  ai-disclosure staged --policy qemu --format json`,
  run: async (given, terminal) => (await import("../judgement/runStaged.ts")).runStaged(given, terminal),
});
