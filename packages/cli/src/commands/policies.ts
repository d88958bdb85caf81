import { defineCommand } from "../arguments/command.ts";
import { formatOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "policies and setup",
  synopsis: "policies [--lint|--diff A B]",
  summary: "list the shipped policies, check one, or compare two",
  options: {
    here: { type: "boolean" },
    lint: { type: "boolean" },
    diff: { type: "boolean" },
    format: formatOption(["text", "json", "markdown"]),
  },
  help: `usage: ai-disclosure policies [--here] [--format text|json]
       ai-disclosure policies --lint [POLICY] [--format text|json]
       ai-disclosure policies --diff [A] B [--format text|json|markdown]

Lists the shipped policies: their status, their stance on AI use, and how to disclose it.
With --here it proposes policies that fit this repository, each with the reason. It goes by
the remotes (upstream before origin) and by AI_POLICY, CONTRIBUTING, AGENTS.md, CLAUDE.md
and MAINTAINERS. It applies nothing. It also names the globs in the repository's own policy
that match no tracked file.

With --lint it says what is wrong with a policy that loads: keys that contradict each other,
clauses that can never apply or ask for nothing, globs that match nothing or something else
than they seem to, clauses that no commit shows, lists that drop what the extended policy
has, and texts that were read more than a year ago; each with its line and what to write.
POLICY is a file or a shipped policy; the default is the repository's own. The exit code is
1 if there is a warning; notes may be meant so. docs/comparing.md lists what it looks for.

With --diff it says what changes from policy A to policy B, clause by clause. Keys that have
no clause in explain are listed with their values. Before it says that something is now
refused or allowed, it judges a commit with it by both policies. A and B are names of shipped
policies or files, with a day to compare an earlier version: qemu@2026-01-01. Without A it
compares the repository's own policy with B. The exit code is 0. To see which commits two
policies judge differently: ai-disclosure audit --policy A --against B.

examples:
  ai-disclosure policies
  ai-disclosure policies --here
  ai-disclosure policies --lint
  ai-disclosure policies --diff qemu@2026-01-01 qemu
  ai-disclosure policies --diff ai-policy.json draft.json --format markdown`,
  run: async (given, terminal) => (await import("../policies/runPolicies.ts")).runPolicies(given, terminal),
});
