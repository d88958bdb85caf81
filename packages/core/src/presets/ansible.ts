import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Ansible",
  source: {
    url: "https://forum.ansible.com/t/ansible-community-ai-policy-proposal/45655",
    read: "2026-09-19",
    status: "in-force",
    note: "Quoted second-hand; the link leads to the proposal. In the text, the value is a tool's name and version. We accept any text.",
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
  accepted: {
    "a tool and its version": {
      message: "ansible-test - Fix the sanity test's path filter (#86123)\n\nAssisted-by: Claude Code 2.1",
    },
    "a person": {
      message: "template - Preserve the trailing newline\n\nFixes: #86011\n\nAssisted-by: Jim Roe <jim@example.org>",
    },
    "without AI": { message: "Update the runtime metadata for removed plugins (#86150)" },
    "the tool's own trailer only: a warning": {
      message: "dnf5 - Add a download_only integration test\n\nCo-authored-by: Claude <noreply@anthropic.com>",
    },
  },
  rejected: {
    "says nothing": {
      message: "get_url - Document the checksum's format\n\nAssisted-by:",
      refusedBy: { "disclosure-format": "says nothing" },
    },
    "where git does not see it": {
      message:
        "Add changelog fragment\n\nAssisted-by: GitHub Copilot\n\nThe fragment was missing in #86130, which was\nmerged without it.",
      refusedBy: { "disclosure-placement": "git does not see Assisted-by on line 3" },
    },
    misspelt: {
      message: "user - Do not reset the expiry on a no-op\n\nAssited-by: Claude Code 2.1",
      refusedBy: { "disclosure-placement": "Assited-by is spelt Assisted-by" },
    },
  },
};
