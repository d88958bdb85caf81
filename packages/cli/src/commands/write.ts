import { defineCommand } from "../arguments/command.ts";
import { policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "policies and setup",
  synopsis: "write SURFACE [FILE]",
  summary: "write the policy where people and agents read it, or check that it is current",
  options: { policy: policyOption, check: { type: "boolean" } },
  help: `usage: ai-disclosure write SURFACE [FILE|-] [--check] [--policy NAME|FILE]

Writes what the policy asks for into a file, between two marker lines. Everything outside
the markers stays as it is. write creates a missing file. Then it names the parts of the
policy that the file cannot hold.

SURFACE is one of:
  agents        rules for coding agents: AGENTS.md, CLAUDE.md, GEMINI.md, a SKILL.md,
                .github/copilot-instructions.md, .cursor/rules/ai-policy.mdc
  contributing  the policy for people: CONTRIBUTING.md
  pr-template   the questions of the pull request: .github/pull_request_template.md
  gitmessage    the commit message's template: .gitmessage
  ruleset       a GitHub ruleset (commit_message_pattern) as JSON, to import; without
                FILE it goes to standard output

  --check                  write nothing; exit code 1 if FILE is not current
  -p, --policy NAME|FILE   use another policy than the repository's own

audit makes the same check for the commit that it judges.

examples:
  ai-disclosure write agents
  ai-disclosure write agents CLAUDE.md
  ai-disclosure write agents .claude/skills/contribute/SKILL.md
  ai-disclosure write contributing --check
  ai-disclosure write ruleset > ruleset.json`,
  run: async (given, terminal) => (await import("../surfaces/runWrite.ts")).runWrite(given, terminal),
});
