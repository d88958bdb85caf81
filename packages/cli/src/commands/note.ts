import { defineCommand } from "../arguments/command.ts";
import { policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "of the past, and in CI",
  synopsis: "note add|show|remove COMMIT",
  summary: "disclose AI use of a commit that cannot be rewritten, in a note on it",
  options: {
    policy: policyOption,
  },
  help: `usage: ai-disclosure note add COMMIT LINE… [--policy NAME|FILE]
       ai-disclosure note show|remove COMMIT

Discloses what the message of a commit that others have already does not say, in a note
on it (refs/notes/ai-disclosure), with your name and the date. Each LINE is a trailer as
the policy of the commit's day wants it. The audit takes it for the commit's disclosure,
and shows it as late; a commit that can still be amended is better amended.

examples:
  ai-disclosure note add 1a2b3c4 "AI-used-for: tests"
  git push origin refs/notes/ai-disclosure                share it
  git fetch origin 'refs/notes/*:refs/notes/*'            have the others', in CI too
  git log --notes=ai-disclosure                           read it
  git config notes.rewriteRef refs/notes/ai-disclosure    keep it through a rebase`,
  run: async (given, terminal) => (await import("../note/runNote.ts")).runNote(given, terminal),
});
