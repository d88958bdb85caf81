import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "IREE",
  extends: "llvm",
  source: {
    url: "https://iree.dev/developers/general/contributing/",
    read: "2026-11-28",
    status: "in-force",
    note: "The section on AI of docs/website/docs/developers/general/contributing.md in iree-org/iree's HEAD of August 2026. Only people can tell what is substantial, so a missing disclosure only warns. The trailer's spelling also only warns, because most tools write Co-Authored-By.",
  },
  repositories: ["github.com/iree-org/*"],
  disclosure: {
    trailers: [
      { key: "Assisted-by", value: "any", example: "Claude Code", repeat: true },
      { key: "Co-authored-by", value: "person", example: "Claude <noreply@anthropic.com>", repeat: true },
    ],
  },
  identities: { author: "any", coAuthor: "any" },
  attest: [
    "You reviewed and understand everything a tool produced before you asked others to review it: code, issues and design proposals.",
    "You may contribute it under the licence. It contains no copyrighted material of others, regenerated or not.",
    "A bot's maintainers review its pull requests first and are responsible for them.",
  ],
  guidance: ["Write descriptions of pull requests, issues and proposals, and code documentation, yourself."],
  severity: { "disclosure-required": "warn", "pr-disclosure": "warn", "disclosure-placement": "warn" },
};

export const examples: PresetExamples = {
  lenient: "a tool is welcome as co-author, and a missing disclosure only warns",
  accepted: {
    "a tool as co-author": {
      message: "[Codegen] Fold transposes into contractions\n\nCo-authored-by: Claude <noreply@anthropic.com>",
    },
    assisted: { message: "[CUDA] Guard the stream capture\n\nAssisted-by: Claude Code" },
    "a bot as the author, without a disclosure: a warning": {
      message: "Integrate LLVM at 0123456789",
      author: { name: "Devin AI", email: "158243242+devin-ai-integration[bot]@users.noreply.github.com" },
    },
  },
  rejected: {
    "a trailer that says nothing": {
      message: "[docs] Explain dispatch regions\n\nAssisted-by:",
      refusedBy: { "disclosure-format": "says nothing" },
    },
    "a footer, without a disclosure": {
      message: "[GPU] Tune the tile sizes\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)",
      refusedBy: { "disclosure-required": "the message has no Assisted-by or Co-authored-by trailer" },
    },
  },
};
