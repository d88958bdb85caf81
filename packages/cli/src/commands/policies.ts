import { defineCommand } from "../arguments/command.ts";
import { formatOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "policies and setup",
  synopsis: "policies [--diff A B]",
  summary: "list the shipped policies, say which fit here, or compare two",
  mostOperands: 2,
  options: {
    here: { type: "boolean" },
    diff: { type: "boolean" },
    format: formatOption(["text", "json", "markdown"]),
  },
  help: `usage: ai-disclosure policies [--here] [--format text|json]
       ai-disclosure policies --diff [A] B [--format text|json|markdown]

Lists the shipped policies: their status, their stance on AI use, and how to disclose it.
With --here it proposes policies that fit this repository, each with the reason. It goes by
the remotes (upstream before origin) and by AI_POLICY, CONTRIBUTING, AGENTS.md, CLAUDE.md
and MAINTAINERS. It applies nothing. It also names the globs in the repository's own policy
that match no tracked file.

With --diff it says what changes from policy A to policy B, clause by clause, and names the
keys of what explain does not tell. A and B are names of shipped policies or files, with a
day to compare an earlier version: qemu@2026-01-01. Without A it compares the repository's
own policy with B. To see which commits two policies judge otherwise: ai-disclosure audit
--policy A --against B.

examples:
  ai-disclosure policies
  ai-disclosure policies --here
  ai-disclosure policies --diff qemu@2026-01-01 qemu
  ai-disclosure policies --diff ai-policy.json draft.json --format markdown`,
  run: async (given, terminal) => (await import("../policies/runPolicies.ts")).runPolicies(given, terminal),
});
