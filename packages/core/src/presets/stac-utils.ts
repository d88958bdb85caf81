import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "stac-utils",
  extends: "llvm",
  source: {
    url: "https://github.com/stac-utils/stac-utils.github.io/blob/main/docs/ai-contribution-policy.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at stac-utils/stac-utils.github.io@3a032d63. Contributors must label what contains a substantial amount of generated content, so we refuse a mark of AI use without a disclosure. The text does not settle whether generated code is acceptable at all.",
  },
  effective: { from: "2026-03-12" },
  repositories: ["github.com/stac-utils/*"],
  disclosure: { channels: ["pr-body", "commit-body", "commit-trailer", "issue"] },
  attest: [
    "You read and reviewed everything a tool produced before you asked others to.",
    "You are the author, answer for the change, and can answer questions about it yourself.",
    "It is worth more to the project than the time its review takes.",
    "You do not pass review feedback to a model and send back its answer.",
    "The same applies to proposals, issues, security reports and comments.",
    "No agent acts in the project's spaces without a person's approval.",
    "You have the right to contribute all of it. It contains no copyrighted material of others, regenerated or not.",
  ],
  uncovered: [
    "The issue and pull request templates have a box for it. We accept a mention in the description.",
    "Whoever does not label, or lies when asked, violates the policy; conversations may be locked.",
  ],
  exempt: { roles: [] },
  severity: { "disclosure-required": "error", "pr-disclosure": "error" },
};

export const examples: PresetExamples = {
  accepted: {
    assisted: { message: "Fix the datetime of open intervals\n\nAssisted-by: Claude Code" },
    "disclosed in the text": {
      message: "Add a validator for the file extension\n\nDrafted with ChatGPT, and rewritten.",
    },
    "without AI": { message: "Bump pystac to 1.15" },
  },
  rejected: {
    "a tool's stamp, without a disclosure": {
      message: "Refactor the item reader\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      refusedBy: { "disclosure-required": "the message has no Assisted-by trailer" },
    },
    "an agent as the author": {
      message: "Fix typos",
      author: { name: "Devin AI", email: "158243242+devin-ai-integration[bot]@users.noreply.github.com" },
      refusedBy: { "human-identity": "the author is Devin" },
    },
    "opened by an agent, without a disclosure": {
      message: "Document links",
      pullRequest: { body: "All of them.", author: "copilot-swe-agent[bot]" },
      refusedBy: { "disclosure-required": "the author is GitHub Copilot" },
    },
  },
};
