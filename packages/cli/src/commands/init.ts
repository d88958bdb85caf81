import { defineCommand } from "../arguments/command.ts";
import { formatOption, policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "policies and setup",
  synopsis: "init",
  summary: "create ai-policy.json and wire the hooks, or take them out again",
  mostOperands: 0,
  options: {
    policy: policyOption,
    yes: { type: "boolean", short: "y" },
    "dry-run": { type: "boolean" },
    remove: { type: "boolean" },
    format: formatOption(["text", "json"]),
  },
  help: `usage: ai-disclosure init [--yes] [--policy NAME|FILE] [--dry-run] [--format text|json]
       ai-disclosure init --remove [--dry-run]

At a terminal, it asks which policy and which hooks, shows the difference in each file, and
writes if you agree. Elsewhere, it only proposes a policy. With --yes or --policy, it asks
nothing. It writes ai-policy.json and adds what is missing to the hooks that it finds:
husky, lefthook, simple-git-hooks, pre-commit, hooks in package.json, or git's own. If a
hook runs commitlint or lint-staged, it adds one entry to their configuration instead.
Comments and format stay. It writes all files or none. It prints the packages to install
and what it cannot write. A second run changes nothing.

  -y, --yes                write; without --policy, the policy that it proposes
  -p, --policy NAME|FILE   write, with this policy
  --dry-run                show the difference in each file, and write nothing
  --remove                 restore each file that init wrote in this clone; a file that was
                           changed since stays as it is, and the exit code is 1

examples:
  ai-disclosure init
  ai-disclosure init --yes
  ai-disclosure init --policy qemu --dry-run`,
  run: async (given, terminal) => (await import("../setup/runInit.ts")).runInit(given, terminal),
});
