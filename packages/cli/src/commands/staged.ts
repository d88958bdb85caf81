import { defineCommand } from "../arguments/command.ts";
import { formatOption, policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "in a hook",
  synopsis: "staged",
  summary: "judge the staged change: sizes, closed paths, forbidden files",
  mostOperands: 0,
  options: {
    policy: policyOption,
    format: formatOption(["text", "json"]),
  },
  help: `usage: ai-disclosure staged [--policy NAME|FILE] [--format text|json]

Measures the staged change by category and judges what can be judged before
the message is written: what pre-commit is for.

examples:
  ai-disclosure staged
  ai-disclosure staged --policy qemu --format json`,
  run: async (given, terminal) => (await import("../judgement/runStaged.ts")).runStaged(given, terminal),
});
