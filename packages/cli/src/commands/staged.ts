import { defineCommand } from "../arguments/command.ts";
import { formatOption, policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "in hooks",
  synopsis: "staged",
  summary: "judge the staged change: sizes, closed paths, forbidden files",
  options: { policy: policyOption, verbose: { type: "boolean" }, format: formatOption(["text", "json"]) },
  help: `usage: ai-disclosure staged [--verbose] [--policy NAME|FILE] [--format text|json]

Measures the staged change by category and judges what can be judged before there is a
message. Run it in a pre-commit hook. It prints the sizes if it finds something or an
agent is at work, and always with --verbose.

It judges the whole index, and ignores files that lint-staged or pre-commit append to the
command.

examples:
  ai-disclosure staged
  ai-disclosure staged --policy qemu --format json`,
  run: async (given, terminal) => (await import("../judgement/runStaged.ts")).runStaged(given, terminal),
});
