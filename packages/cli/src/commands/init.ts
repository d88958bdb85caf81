import { defineCommand } from "../arguments/command.ts";
import { formatOption, policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "policies and setup",
  synopsis: "init",
  summary: "propose a policy, or create ai-policy.json and print the remaining steps",
  mostOperands: 0,
  options: {
    policy: policyOption,
    "dry-run": { type: "boolean" },
    format: formatOption(["text", "json"]),
  },
  help: `usage: ai-disclosure init [--policy NAME|FILE] [--dry-run] [--format text|json]

Writes ai-policy.json at the top of the work tree and prints the remaining steps for the
hooks that it finds here. The file extends the policy that --policy names. init never
changes an existing file. Without --policy it only proposes policies, like
policies --here. --dry-run shows what it would write.

examples:
  ai-disclosure init
  ai-disclosure init --policy qemu`,
  run: async (given, terminal) => (await import("../policies/runInit.ts")).runInit(given, terminal),
});
