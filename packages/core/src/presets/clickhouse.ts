import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "ClickHouse",
  source: {
    url: "https://github.com/ClickHouse/ClickHouse/blob/master/AI_POLICY.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at ClickHouse/ClickHouse@0419f1c1.",
  },
  repositories: ["github.com/ClickHouse/*"],
  stance: "allow",
  disclosure: { level: "none" },
  attest: [
    "You read and reviewed the code before you sent it, and answer for it as if you had typed it.",
    "You made an effort to understand the code base, with or without a tool.",
    "You answer the maintainers yourself; your answers are not automated.",
    "You have all permissions needed for the code you submit, whatever made it.",
    "You design a large feature as carefully as one made without AI.",
  ],
  guidance: [
    "Use AI preferably to improve the code base: less and simpler code, faster builds, better checks, security research, bug fixes.",
  ],
  uncovered: ["Maintainers close a low-effort pull request that costs them much effort."],
};

/** Nothing in a commit can break this policy. */
export const examples: PresetExamples = {
  lenient: "no disclosure is asked for",
  accepted: {
    "a tool as co-author": {
      message:
        "Fix logical error in `MergeTreeReaderCompact` with empty marks\n\nCo-Authored-By: Claude Opus 4.6 (1M context) <noreply@anthropic.com>",
    },
    "a footer and a session": {
      message:
        "Remove the unused `Poco::Redis`\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)\n\nClaude-Session: https://claude.ai/code/session_01",
    },
    "without AI": { message: "Merge pull request #91234 from janedoe/faster-asof-join\n\nFaster ASOF JOIN" },
  },
  rejected: {},
};
