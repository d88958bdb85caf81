import type { PolicySource } from "../policy/schema.ts";
import type { PresetExamples } from "./preset.ts";

/** GeyserMC: a sentence in the pull request; people talk, and draw. */
export const preset: PolicySource = {
  name: "geyser",
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
  accepted: [
    {
      title: "a sentence",
      message: "Fix boat rotation for Bedrock players\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: {
        title: "Fix boat rotation for Bedrock players",
        body: "This PR used Claude Code to generate Javadocs.",
        labels: [],
      },
    },
    {
      title: "without AI",
      message: "Update the mappings",
      pullRequest: { title: "Update the mappings", body: "For 1.21.10.", labels: [] },
    },
    { title: "two people", message: "Translate signs with colours\n\nCo-authored-by: Jim Roe <jim@example.org>" },
  ],
  rejected: [
    {
      title: "a tool as co-author, without a disclosure",
      message: "Cache the skin uploads\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: { title: "Cache the skin uploads", body: "Fewer requests.", labels: [] },
      by: "pr-disclosure",
      says: "names Claude Code, but the pull request does not disclose it",
    },
    {
      title: "opened by an agent",
      message: "Document the config",
      pullRequest: { title: "Document the config", body: "All keys.", labels: [], author: "devin-ai-integration[bot]" },
      by: "pr-disclosure",
      says: "the author is Devin",
    },
    {
      title: "a picture in a commit with AI",
      message: "New icon\n\nGenerated-by: ChatGPT",
      files: [{ path: "core/src/main/resources/icon.png", added: 0, deleted: 0 }],
      by: "forbidden-files",
      says: "accepts no AI-generated media",
    },
  ],
};
