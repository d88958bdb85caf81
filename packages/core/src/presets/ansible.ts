import type { PolicySource } from "../policy/schema.ts";
import type { PresetExamples } from "./preset.ts";

/** Ansible: Assisted-by should name the tool where it wrote a significant part. */
export const preset: PolicySource = {
  name: "ansible",
  title: "Ansible",
  source: {
    url: "https://forum.ansible.com/t/ansible-community-ai-policy-proposal/45655",
    read: "2026-09-19",
    status: "in-force",
    note: "Quoted second-hand; the address is the proposal's. The text gives the value as a tool's name and version. We accept any text.",
  },
  repositories: ["github.com/ansible/*", "github.com/ansible-collections/*", "github.com/ansible-community/*"],
  stance: "allow",
  disclosure: {
    level: "recommended",
    channels: ["commit-trailer"],
    threshold: "a significant part was taken from a tool unchanged",
    trailers: [{ key: "Assisted-by", value: "any", example: "Claude Code 2.1", repeat: true }],
  },
  attest: [
    "You reviewed the whole contribution and are accountable for it.",
    "A person decided to send it. Maintainers may reject what an agent opened by itself.",
    "It also meets the collection's own policy, which may be stricter.",
  ],
  uncovered: ["Maintainers may reject a contribution that an agent opened by itself."],
};

export const examples: PresetExamples = {
  lenient: "disclosure is recommended",
  accepted: [
    {
      title: "a tool and its version",
      message: "ansible-test - Fix the sanity test's path filter (#86123)\n\nAssisted-by: Claude Code 2.1",
    },
    {
      title: "a person",
      message: "template - Preserve the trailing newline\n\nFixes: #86011\n\nAssisted-by: Jim Roe <jim@example.org>",
    },
    { title: "without AI", message: "Update the runtime metadata for removed plugins (#86150)" },
    {
      title: "the tool's own trailer only: a warning",
      message: "dnf5 - Add a download_only integration test\n\nCo-authored-by: Claude <noreply@anthropic.com>",
    },
  ],
  rejected: [
    {
      title: "says nothing",
      message: "get_url - Document the checksum's format\n\nAssisted-by:",
      by: "disclosure-format",
      says: "says nothing",
    },
    {
      title: "where git does not see it",
      message:
        "Add changelog fragment\n\nAssisted-by: GitHub Copilot\n\nThe fragment was missing in #86130, which was\nmerged without it.",
      by: "disclosure-placement",
      says: "git does not see Assisted-by on line 3",
    },
    {
      title: "misspelt",
      message: "user - Do not reset the expiry on a no-op\n\nAssited-by: Claude Code 2.1",
      by: "disclosure-placement",
      says: "Assited-by is spelt Assisted-by",
    },
  ],
};
