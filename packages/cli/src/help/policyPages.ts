/** The pages of what is about policies. */
export const policyPages = {
  explain: `usage: ai-disclosure explain [POLICY] [--policy POLICY] [--format text|json]

Says in plain words what a policy wants. POLICY is a shipped policy's name or a
file; without it, the repository's own.

examples:
  ai-disclosure explain
  ai-disclosure explain rust-foundation
  ai-disclosure explain ./ai-policy.json`,
  policies: `usage: ai-disclosure policies [--here] [--format text|json]

Lists the policies that are shipped: status, attitude to AI use, and how it is disclosed.
With --here it proposes those that fit this repository, by its remotes (upstream before
origin) and by what AI_POLICY, CONTRIBUTING, AGENTS.md, CLAUDE.md and MAINTAINERS say,
each with the reason. Nothing is applied. It also names the globs of the repository's own
policy that match no tracked file.

examples:
  ai-disclosure policies
  ai-disclosure policies --here`,
  init: `usage: ai-disclosure init [--policy NAME|FILE] [--dry-run] [--format text|json]

Writes ai-policy.json, which extends the policy that --policy names, at the top of the
work tree, and says what remains to be typed for the hooks that are found here. It never
changes a file that is there. Without --policy it only proposes one, as policies --here.
--dry-run shows what it would write.

examples:
  ai-disclosure init
  ai-disclosure init --policy qemu`,
};
