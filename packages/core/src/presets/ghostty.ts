import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Ghostty",
  extends: "ghostty-2026-01",
  source: {
    url: "https://github.com/ghostty-org/ghostty/blob/main/AI_POLICY.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at ghostty-org/ghostty@3b9c4e0d, as of 2026-02-15, when it stopped requiring an accepted issue and a test by a person. We chose which files are media. Nobody can tell from a picture who made it, so we judge it by the rest of its commit.",
  },
  effective: { from: "2026-02-15" },
  supersedes: "ghostty-2026-01",
  repositories: ["github.com/ghostty-org/ghostty"],
  requires: [],
  attest: [
    "You named the tool and said how much of the work it did.",
    "You understand all of the code. Without the tool, you can explain it and how it fits the rest.",
    "You read, edited and shortened issues and discussions that a tool helped to write.",
  ],
  uncovered: [
    "Somebody must vouch for first-time contributors. Bad AI contributions put a name on a public list that blocks it.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "disclosed in the pull request": {
      message:
        "terminal: reset the kitty keyboard flags on RIS\n\nFixes #9876\n\nCo-Authored-By: Claude Opus 4.6 (1M context) <noreply@anthropic.com>",
      files: [{ path: "src/terminal/Terminal.zig", added: 14, deleted: 3 }],
      pullRequest: {
        body: "Fixes #9876\n\n**AI Disclosure**\n\nI used Claude Code to find where RIS forgets the flags and to write the test; the fix is mine.",
      },
    },
    "for no issue, which is no longer asked for": {
      message: "macos: name the tab after its split",
      pullRequest: { body: "I used Gemini 2.5 Pro for the first draft; the rest is mine." },
    },
    "without AI": {
      message: "macos: restore the split's zoom after a tab drag",
      files: [{ path: "macos/Sources/Features/Splits/SplitTree.swift", added: 30, deleted: 12 }],
      pullRequest: { body: "Fixes #10012. Tested on 14 and 15." },
    },
    "a picture that a person drew": {
      message: "images: retouch the icon's shadow",
      files: [{ path: "images/icons/icon_512.png", added: 0, deleted: 0 }],
    },
  },
  rejected: {
    "a tool as co-author, without a disclosure": {
      message:
        "apprt/gtk: close the popover on focus loss\n\nCo-Authored-By: Claude <noreply@anthropic.com>\nAmp-Thread-ID: https://ampcode.com/threads/T-0123",
      pullRequest: { body: "Fixes #10100." },
      refusedBy: { "pr-disclosure": "names Claude Code, but the pull request does not disclose it" },
    },
    "opened by an agent": {
      message: "config: document font-feature's syntax",
      pullRequest: { body: "Adds the missing examples.", author: "copilot-swe-agent[bot]" },
      refusedBy: { "pr-disclosure": "the author is GitHub Copilot" },
    },
    "a picture in a commit with AI": {
      message: "website: new banner\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      files: [{ path: "images/banner.png", added: 0, deleted: 0 }],
      refusedBy: { "forbidden-files": "accepts no AI-generated media" },
    },
  },
};
