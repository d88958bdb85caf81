import { defineCommand } from "../arguments/command.ts";
import { formatOption, policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "in hooks",
  synopsis: "message [FILE|-]",
  summary: "judge a commit message and, in a hook, the staged change",
  mostOperands: 1,
  outsideRepository: true,
  options: { policy: policyOption, format: formatOption(["text", "json"]), fix: { type: "boolean" } },
  help: `usage: ai-disclosure message [FILE|-] [--fix] [--policy NAME|FILE] [--format text|json]

Judges the commit message in FILE or on standard input. Run it in a commit-msg hook. In a
git hook it also measures the index; elsewhere it says what it did not check.

  --fix    fix in FILE whatever leaves nothing to decide, and judge the result

examples:
  ai-disclosure message "$1"                            in a commit-msg hook
  git log -1 --format=%B | ai-disclosure message -      the last commit's message
  ai-disclosure message draft.txt --policy linux        without a policy file`,
  run: async (given, terminal) => (await import("../judgement/runMessage.ts")).runMessage(given, terminal),
});
