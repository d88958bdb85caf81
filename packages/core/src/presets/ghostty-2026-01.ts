import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Ghostty",
  source: {
    url: "https://github.com/ghostty-org/ghostty/blob/f00de7ee4/AI_POLICY.md",
    read: "2026-11-28",
    status: "superseded",
    note: "The first text of AI_POLICY.md. We chose which files are media. Nobody can tell from a picture who made it, so we judge it by the rest of its commit.",
  },
  effective: { from: "2026-01-22" },
  repositories: ["github.com/ghostty-org/ghostty"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-body"],
    pullRequest: { sentence: "I used <tool> for <which part, and how much of it>" },
  },
  forbidFiles: [
    {
      globs: ["**/*.{png,jpg,jpeg,gif,webp,svg,icns,mp3,wav,mp4,mov,webm}"],
      when: "ai",
      reason: "accepts no AI-generated media; put your own media into a commit without AI",
    },
  ],
  tools: { name: "required" },
  requires: [{ what: "an accepted issue", when: "ai", issue: "pull-request" }],
  attest: [
    "You named the tool and said how much of the work it did.",
    "The pull request addresses an accepted issue.",
    "A person used and tested the change. It contains no code for a platform that you cannot test on.",
    "You read, edited and shortened issues and discussions that a tool helped to write.",
  ],
  uncovered: ["Whoever sends bad AI-generated work is banned."],
  exempt: { roles: ["maintainer"] },
};

export const examples: PresetExamples = {
  accepted: {
    "disclosed, for an accepted issue": {
      message: "font: cache the shaped run per row\n\nFixes #10234",
      pullRequest: {
        body: "Fixes #10234\n\nClaude Code wrote the cache, I wrote the benchmark; tested on Fedora 43 and macOS 15.",
      },
    },
    "without AI": { message: "build: bump the minimum Zig to 0.15.2" },
    "two people": { message: "gtk: honour the portal's colour scheme\n\nCo-authored-by: Jim Roe <jim@example.org>" },
  },
  rejected: {
    "a tool as co-author, without a disclosure": {
      message: "os: do not leak the pty's fd\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: { body: "Fixes #10301." },
      refusedBy: { "pr-disclosure": "names Claude Code, but the pull request does not disclose it" },
    },
    "opened by an agent": {
      message: "docs: list the actions",
      pullRequest: { body: "All of them.", author: "devin-ai-integration[bot]" },
      refusedBy: { "pr-disclosure": "the author is Devin" },
    },
    "a sound in a commit with AI": {
      message: "macos: add a bell sound\n\nGenerated-by: ChatGPT",
      files: [{ path: "macos/Resources/bell.wav", added: 0, deleted: 0 }],
      refusedBy: { "forbidden-files": "accepts no AI-generated media" },
    },
  },
};
