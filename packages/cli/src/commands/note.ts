import { defineCommand } from "../arguments/command.ts";
import { policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "in history and CI",
  synopsis: "note add|show|remove COMMIT",
  summary: "disclose AI use late, in a note on a commit that cannot be rewritten",
  options: { policy: policyOption },
  help: `usage: ai-disclosure note add COMMIT LINE… [--policy NAME|FILE]
       ai-disclosure note show|remove COMMIT

Adds a missing disclosure to a commit that others already have, in a note on it
(refs/notes/ai-disclosure), with your name and the date. Each LINE is a trailer in the
form of the policy in force where the commit landed. The audit accepts it as the commit's
disclosure and shows it as late. If you can still amend the commit, amend it instead.

examples:
  ai-disclosure note add 1a2b3c4 "AI-used-for: tests"
  git push origin refs/notes/ai-disclosure                share it
  git fetch origin 'refs/notes/*:refs/notes/*'            get the others', also in CI
  git log --notes=ai-disclosure                           read it
  git config notes.rewriteRef refs/notes/ai-disclosure    keep it through a rebase`,
  run: async (given, terminal) => (await import("../note/runNote.ts")).runNote(given, terminal),
});
