import { defineCommand } from "../arguments/command.ts";
import { formatOption, policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "of the past, and in CI",
  synopsis: "pr",
  summary: "judge what a pull request says of AI use, and its squash message",
  mostOperands: 0,
  outsideRepository: true,
  options: {
    "body-file": { type: "string", example: "body.md" },
    title: { type: "string", example: "Fix the card" },
    event: { type: "string", example: "$GITHUB_EVENT_PATH" },
    label: { type: "string", multiple: true, example: "llm-assisted" },
    "squash-message-file": { type: "string", example: "message.txt" },
    policy: policyOption,
    "policy-from": { type: "string", example: "origin/main" },
    format: formatOption(["text", "json"]),
  },
  help: `usage: ai-disclosure pr --body-file FILE|- [--title TEXT] [--label NAME]…
       ai-disclosure pr --event FILE   (both: [--policy NAME|FILE] [--format text|json])

Judges what a pull request says of AI use where the policy asks for it there (a section,
a checkbox, a label, a sentence), held against its commits where the clone has them, and
the message that a squash merge would make of it, where the platform tells.

options:
  --event FILE                GitHub's event (GITHUB_EVENT_PATH) or GitLab's webhook;
                              without it, the CI's own variables
  --body-file FILE|-          the description, instead of the event's
  --title TEXT, --label NAME  likewise; labels are repeatable
  --squash-message-file FILE  the final squash message, if it is known
  --policy-from REV           the policy as that revision has it (in CI: the base)

examples:
  ai-disclosure pr --event "$GITHUB_EVENT_PATH"
  gh pr view 12 --json body --jq .body | ai-disclosure pr --body-file - --policy qemu`,
  run: async (given, terminal) => (await import("../pullRequest/runPr.ts")).runPr(given, terminal),
});
