import { defineCommand } from "../arguments/command.ts";
import { policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "in hooks",
  synopsis: "add USE…|VALUE",
  summary: "write a disclosure into the refused message, or into the last commit's",
  options: {
    policy: policyOption,
    note: { type: "string", multiple: true, example: "refactoring" },
    amend: { type: "boolean" },
    published: { type: "boolean" },
    "dry-run": { type: "boolean" },
  },
  help: `usage: ai-disclosure add USE… [--note TEXT]… [--amend] [--dry-run] [--policy NAME|FILE]
       ai-disclosure add VALUE [--amend] …

Writes the policy's disclosure where git and the policy expect it: into the message that
was just refused, or with --amend into the last commit's message. Removes what is then no
longer needed, such as a tool's co-author line that the policy refuses.

  --note TEXT    write the note behind each use; several notes: one for each use, in order
  --amend        change the last commit's message; staged changes stay staged
  --published    change it even if a remote's branch has the commit
  --dry-run      show what would change, and change nothing

examples:
  ai-disclosure add code --note refactoring        AI-used-for: code (refactoring)
  ai-disclosure add "code (refactoring)" tests     AI-used-for: code (refactoring), tests
  ai-disclosure add Claude Opus 4.6 --amend        Assisted-by: Claude Opus 4.6`,
  run: async (given, terminal) => (await import("../fix/runAdd.ts")).runAdd(given, terminal),
});
