import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Benchmark",
  source: {
    url: "https://github.com/google/benchmark/blob/main/AGENTS.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at google/benchmark@267a1115, as of 2026-05-27. It names no place and no form. We accept the message, the description or the issue, and chose Assisted-by.",
  },
  effective: { from: "2026-05-26" },
  repositories: ["github.com/google/benchmark"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["commit-trailer", "commit-body", "pr-body", "issue"],
    trailers: [{ key: "Assisted-by", value: "any", example: "Claude Code", repeat: true }],
    pullRequest: { sentence: "I used <tool> for <what>" },
  },
  identities: { author: "human", committer: "human", opener: "human" },
  attest: [
    "You understood and interpreted the tool's output and made the contribution yourself; you did not just post it.",
    "You understand the problem and the solution, can argue for it, and take full responsibility.",
  ],
  uncovered: [
    "A bot may contribute by itself only if the maintainers allowed it beforehand: add its address to exempt.authors.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    assisted: { message: "Fix the aggregate of zero repetitions\n\nAssisted-by: Claude Code" },
    "disclosed in the text": { message: "Add a CMake option for libpfm\n\nDrafted with ChatGPT, and rewritten." },
    "without AI": { message: "Bump googletest to 1.17" },
  },
  rejected: {
    "a tool's stamp, without a disclosure": {
      message: "Simplify the reporter\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      refusedBy: { "disclosure-required": "the message has no Assisted-by trailer" },
    },
    "a bot as the author": {
      message: "Fix typos",
      author: { name: "Devin AI", email: "158243242+devin-ai-integration[bot]@users.noreply.github.com" },
      refusedBy: { "human-identity": "the author is Devin" },
    },
    "a disclosure that says nothing": {
      message: "Document perf counters\n\nAssisted-by:",
      refusedBy: { "disclosure-format": "says nothing" },
    },
  },
};
