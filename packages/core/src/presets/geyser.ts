import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "GeyserMC",
  source: {
    url: "https://github.com/GeyserMC/.github/blob/master/AI_POLICY.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at GeyserMC/.github@2a9b7085. We chose which files are media, and judge such a file by the rest of its commit.",
  },
  repositories: ["github.com/GeyserMC/*"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-body"],
    pullRequest: { sentence: "This PR used <tool> to <do what>" },
  },
  tools: { name: "required" },
  forbidFiles: [
    {
      globs: ["**/*.{png,jpg,jpeg,gif,webp,svg,ogg,mp3,wav,mp4,mov,webm}"],
      when: "ai",
      reason: "accepts no AI-generated media",
    },
  ],
  attest: [
    "You described the change in your own words, and understand it without a model; a translation has the original below it.",
    "A person tested it before the pull request was opened.",
    "It is about one thing, and makes no needless whitespace changes.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "a sentence": {
      message: "Fix boat rotation for Bedrock players\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: { body: "This PR used Claude Code to generate Javadocs." },
    },
    "without AI": { message: "Update the mappings", pullRequest: { body: "For 1.21.10." } },
    "two people": { message: "Translate signs with colours\n\nCo-authored-by: Jim Roe <jim@example.org>" },
  },
  rejected: {
    "a tool as co-author, without a disclosure": {
      message: "Cache the skin uploads\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: { body: "Fewer requests." },
      refusedBy: { "pr-disclosure": "names Claude Code, but the pull request does not disclose it" },
    },
    "opened by an agent": {
      message: "Document the config",
      pullRequest: { body: "All keys.", author: "devin-ai-integration[bot]" },
      refusedBy: { "pr-disclosure": "the author is Devin" },
    },
    "a picture in a commit with AI": {
      message: "New icon\n\nGenerated-by: ChatGPT",
      files: [{ path: "core/src/main/resources/icon.png", added: 0, deleted: 0 }],
      refusedBy: { "forbidden-files": "accepts no AI-generated media" },
    },
  },
};
