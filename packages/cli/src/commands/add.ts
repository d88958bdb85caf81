import { defineCommand } from "../arguments/command.ts";
import { policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "in a hook",
  synopsis: "add USE…|VALUE",
  summary: "write a disclosure into the message that was refused, or the last commit's",
  options: {
    policy: policyOption,
    amend: { type: "boolean" },
    published: { type: "boolean" },
    "dry-run": { type: "boolean" },
  },
  help: `usage: ai-disclosure add USE… [--amend] [--dry-run] [--policy NAME|FILE]
       ai-disclosure add VALUE [--amend] …

Writes the policy's disclosure, in its own form, to where git and the policy want it: into
the message that was just refused, or with --amend into the last commit's. What that makes
needless, such as a tool's co-author line that the policy refuses, goes.

  --amend        the last commit's message; what is staged stays staged
  --published    also where a remote's branch has the commit
  --dry-run      show what would change, and change nothing

examples:
  ai-disclosure add "code (refactoring)" tests     AI-used-for: code (refactoring), tests
  ai-disclosure add Claude Opus 4.6 --amend        Assisted-by: Claude Opus 4.6`,
  run: async (given, terminal) => (await import("../fix/runAdd.ts")).runAdd(given, terminal),
});
