import { defineCommand } from "../arguments/command.ts";
import { formatOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "about policies",
  synopsis: "policies",
  summary: "list the shipped policies, or say which of them fit here",
  mostOperands: 0,
  options: {
    here: { type: "boolean" },
    format: formatOption(["text", "json"]),
  },
  help: `usage: ai-disclosure policies [--here] [--format text|json]

Lists the policies that are shipped: status, attitude to AI use, and how it is disclosed.
With --here it proposes those that fit this repository, by its remotes (upstream before
origin) and by what AI_POLICY, CONTRIBUTING, AGENTS.md, CLAUDE.md and MAINTAINERS say,
each with the reason. Nothing is applied. It also names the globs of the repository's own
policy that match no tracked file.

examples:
  ai-disclosure policies
  ai-disclosure policies --here`,
  run: async (given, terminal) => (await import("../policies/runPolicies.ts")).runPolicies(given, terminal),
});
