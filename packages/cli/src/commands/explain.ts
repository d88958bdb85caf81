import { defineCommand } from "../arguments/command.ts";
import { formatOption, policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "policies and setup",
  synopsis: "explain [POLICY]",
  summary: "explain a policy, with the exact trailers to type",
  mostOperands: 1,
  options: { policy: policyOption, format: formatOption(["text", "json"]) },
  help: `usage: ai-disclosure explain [POLICY] [--policy POLICY] [--format text|json]

Explains in plain words what a policy asks for. POLICY is the name of a shipped policy or
a file. The default is the repository's own policy.

examples:
  ai-disclosure explain
  ai-disclosure explain rust-foundation
  ai-disclosure explain ./ai-policy.json`,
  run: async (given, terminal) => (await import("../policies/runExplain.ts")).runExplain(given, terminal),
});
