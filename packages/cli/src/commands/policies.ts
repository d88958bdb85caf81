import { defineCommand } from "../arguments/command.ts";
import { formatOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "policies and setup",
  synopsis: "policies",
  summary: "list the shipped policies, or say which of them fit here",
  mostOperands: 0,
  options: {
    here: { type: "boolean" },
    format: formatOption(["text", "json"]),
  },
  help: `usage: ai-disclosure policies [--here] [--format text|json]

Lists the shipped policies: their status, their stance on AI use, and how to disclose it.
With --here it proposes policies that fit this repository, each with the reason. It goes by
the remotes (upstream before origin) and by AI_POLICY, CONTRIBUTING, AGENTS.md, CLAUDE.md
and MAINTAINERS. It applies nothing. It also names the globs in the repository's own policy
that match no tracked file.

examples:
  ai-disclosure policies
  ai-disclosure policies --here`,
  run: async (given, terminal) => (await import("../policies/runPolicies.ts")).runPolicies(given, terminal),
});
