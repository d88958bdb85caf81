import { defineCommand } from "../arguments/command.ts";
import { policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "in a hook",
  synopsis: "fix [FILE|-|RANGE]",
  summary: "mend a commit message, or those of commits that nobody else has yet",
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

Mends a commit message by the policy: the message that was just refused, the one in FILE,
on standard input (-), of the last commit (--amend), or of each commit of a range, by git's
own rebase. It writes nothing that only you know, such as a use, a model or a sign-off, and
takes out no mark of AI use where that would hide it. What is left for you is printed.

  --dry-run        show what would change, and change nothing
  --amend          give the last commit the mended message; what is staged stays staged
  --published      also rewrite commits that a remote's branch has

exit code: 0 nothing is left, 1 something is

examples:
  ai-disclosure fix                          after a refusal
  ai-disclosure fix draft.txt --dry-run      as a diff
  ai-disclosure fix --amend                  the last commit
  ai-disclosure fix main..HEAD               a branch, before it is pushed`,
  run: async (given, terminal) => (await import("../fix/runFix.ts")).runFix(given, terminal),
});
