import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Debian",
  source: {
    url: "https://www.debian.org/vote/2026/",
    read: "2026-09-19",
    status: "in-force",
    note: "The general resolution of 2026-08-28, option E, quoted second-hand. It names no place for a disclosure. We accept a mention in the commit message or in the merge request's description.",
  },
  effective: { from: "2026-08-28" },
  repositories: ["salsa.debian.org/**"],
  stance: "allow",
  disclosure: {
    level: "recommended",
    channels: ["pr-body", "commit-body"],
    pullRequest: { sentence: "AI was used for <what>" },
  },
  attest: [
    "The rules for all contributions apply: quality, licence, and you answer for what you upload.",
    "A package's own upstream or team may ask for more.",
  ],
};

/** Nothing in it is a condition: all it can do is warn. */
export const examples: PresetExamples = {
  lenient: "disclosure is encouraged, and AI is subject to no special rules",
  accepted: {
    "disclosed in the message": {
      message:
        "d/tests: run the upstream suite under autopkgtest\n\nThe test script was drafted with Claude Code and reviewed by me.\n\nCloses: #1101234",
    },
    "disclosed in the message, and not again in the merge request": {
      message: "d/watch: track the new tarballs\n\nThe regular expression was written with ChatGPT.",
      pullRequest: { body: "Upstream moved to Codeberg." },
    },
    "without AI": { message: "d/control: Bump Standards-Version to 4.7.3, no changes needed" },
    "a tool as co-author": {
      message: "d/patches: refresh for 2.4.1\n\nGbp-Dch: Ignore\nCo-authored-by: Claude <noreply@anthropic.com>",
    },
    "opened by an agent, without a disclosure: a warning": {
      message: "d/rules: drop the dh_auto_configure override",
      pullRequest: { body: "debhelper 14 does it by itself.", author: "copilot-swe-agent[bot]" },
    },
  },
  rejected: {},
};
