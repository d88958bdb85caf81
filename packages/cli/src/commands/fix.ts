import { defineCommand } from "../arguments/command.ts";
import { policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "in hooks",
  synopsis: "fix [FILE|-|RANGE]",
  summary: "fix a commit message, or the messages of commits that nobody else has yet",
  mostOperands: 1,
  outsideRepository: true,
  options: {
    policy: policyOption,
    "dry-run": { type: "boolean" },
    amend: { type: "boolean" },
    published: { type: "boolean" },
  },
  help: `usage: ai-disclosure fix [FILE|-] [--dry-run] [--policy NAME|FILE]
       ai-disclosure fix --amend | BASE..HEAD [--published] [--dry-run] [--policy NAME|FILE]

Fixes a commit message by the policy: the message that was just refused, the one in FILE
or on standard input (-), the last commit's (--amend), or those of a range, by git's own
rebase. It writes nothing that only you know, such as a use, a model or a sign-off. It
removes no mark of AI use if that would hide the use. It prints what is left for you.

  --dry-run        show what would change, and change nothing
  --amend          give the last commit the fixed message; staged changes stay staged
  --published      also rewrite commits that a remote's branch has

exit code: 0 nothing is left to do, 1 something is

examples:
  ai-disclosure fix                          after a refusal
  ai-disclosure fix draft.txt --dry-run      as a diff
  ai-disclosure fix --amend                  the last commit
  ai-disclosure fix main..HEAD               a branch, before it is pushed`,
  run: async (given, terminal) => (await import("../fix/runFix.ts")).runFix(given, terminal),
});
