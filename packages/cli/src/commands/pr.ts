import { defineCommand } from "../arguments/command.ts";
import { formatOption, policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "in history and CI",
  synopsis: "pr",
  summary: "judge what a pull request says about AI use, and its squash message",
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
    fix: { type: "boolean" },
  },
  help: `usage: ai-disclosure pr --body-file FILE|- [--title TEXT] [--label NAME]…
       ai-disclosure pr --event FILE   (both: [--policy NAME|FILE] [--format text|json])
       ai-disclosure pr --fix …        (prints the fixed description)

If the policy asks for disclosure in the pull request (a section, a checkbox, a label, a
sentence), judges what the pull request says about AI use. Compares it with the commits,
if the clone has them. Also judges the squash message, if the platform provides it.

options:
  --event FILE                GitHub's event (GITHUB_EVENT_PATH) or GitLab's webhook;
                              default: the CI service's own variables
  --body-file FILE|-          the description, instead of the event's
  --title TEXT, --label NAME  the title and labels, instead of the event's (--label is
                              repeatable)
  --squash-message-file FILE  the final squash message, if you know it
  --policy-from REV           use the policy in that revision (default in CI: the base)
  --fix                       write the description to standard output, fixed where nothing
                              is left to decide; print what is left to do

examples:
  ai-disclosure pr --event "$GITHUB_EVENT_PATH"
  gh pr view 12 --json body --jq .body | ai-disclosure pr --body-file - --policy qemu
  ai-disclosure pr --fix --event "$GITHUB_EVENT_PATH" > body.md`,
  run: async (given, terminal) => (await import("../pullRequest/runPr.ts")).runPr(given, terminal),
});
