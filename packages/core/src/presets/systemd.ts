import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "systemd",
  source: {
    url: "https://github.com/systemd/systemd/blob/main/AGENTS.md",
    read: "2026-11-28",
    status: "in-force",
    note: "We read AGENTS.md at systemd/systemd@08dbe6fc; CONTRIBUTING.md is quoted second-hand. Only people may be credited; we read that to cover every trailer that ends in -by, Made-with and generated-with footers. Nothing enforces a canary in its README, so we left it out.",
  },
  repositories: ["github.com/systemd/*"],
  stance: "allow",
  disclosure: { level: "none" },
  forbidTrailers: [{ keys: ["*-by", "Made-with"], when: "names-tool", reason: "credits only people", fix: "strip" }],
  identities: { author: "human", coAuthor: "human", signer: "human", reviewer: "human" },
  adverts: "forbidden",
  attest: [
    "You thought the problem through before you used a tool.",
    "You understand every line, answer for it, and answer the reviewers' questions yourself.",
    "Whoever loses the maintainers' trust may be excluded.",
  ],
  uncovered: ["A canary in its README asks agents to give themselves away. We do not look for it."],
};

export const examples: PresetExamples = {
  accepted: {
    "nothing to disclose": {
      message: `resolve: don't cache answers of a scope that is going away

Follow-up for 0123456789abcdef0123456789abcdef01234567.`,
    },
    "two people": {
      message: `core: propagate the exit status of a delegated cgroup

Fixes #38123.

Co-developed-by: Jim Roe <jim@example.org>`,
    },
    "a person's help": {
      message: "man: fix the order of options\n\nAssisted-by: Claude Dupont <claude@dupont.example>",
    },
  },
  rejected: {
    "a model as co-author": {
      message: `udev: ignore uevents for devices that never appeared

Co-authored-by: Claude Opus 4.6 <noreply@anthropic.com>`,
      refusedBy: { "trailer-forbidden": "systemd credits only people" },
    },
    "credit under another name": {
      message: `test: make TEST-75 robust against slow DNS

Co-developed-by: Claude Opus 4.6 <noreply@anthropic.com>`,
      refusedBy: { "trailer-forbidden": "Co-developed-by names Claude" },
    },
    "a model as the reviewer": {
      message: `boot: validate the length of the TPM event log

Reviewed-by: Claude <noreply@anthropic.com>`,
      refusedBy: { "trailer-forbidden": "Reviewed-by names Claude" },
    },
    "a session's link": {
      message: `homectl: print the storage type

Claude-Session: https://claude.ai/code/session_0123456789`,
      refusedBy: { "no-advert": "links to a session of Claude Code" },
    },
  },
};
