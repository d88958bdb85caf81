import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Jellyfin",
  source: {
    url: "https://jellyfin.org/docs/general/contributing/llm-policies",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at jellyfin/jellyfin.org@04dc6a60. It names .claude configurations as an example; we added the other files.",
  },
  repositories: ["github.com/jellyfin/*"],
  stance: "allow",
  disclosure: { level: "none" },
  forbidFiles: [
    {
      globs: [
        "**/.claude/**",
        "**/CLAUDE.md",
        "**/CLAUDE.local.md",
        "**/.cursor/**",
        "**/.cursorrules",
        "**/.aider*",
        "**/.windsurf/**",
        "**/.windsurfrules",
        "**/GEMINI.md",
      ],
      when: "always",
      reason: "keeps agents' own files out of its repositories",
    },
  ],
  attest: [
    "You reviewed the change, and can explain it and every decision in it in your own words.",
    "You wrote the issues, requests, descriptions, replies and commit bodies. A translation says that it is one, and shows the original next to it.",
    "The change does one thing; a large one comes as several small commits.",
    "It follows the project's formatting and quality standards, without needless comments and clutter.",
    "You built it, ran it, and tested what it changes.",
    "You handle review feedback yourself, and understand a feature or a refactoring in depth.",
    "A project that you share in Jellyfin's spaces says if an LLM mostly wrote it, and keeps others' licences, credits and history.",
  ],
  uncovered: [
    "Reviewers decide whether a change can reasonably be reviewed; they may ask you to split it.",
    "Other files that an editor or a tool made must stay out as well. We only know agents' usual files.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "with AI, which needs no disclosure": {
      message: "Fix subtitle offset after a transcode restart\n\nCo-authored-by: Claude <noreply@anthropic.com>",
      files: [{ path: "MediaBrowser.MediaEncoding/Subtitles/SubtitleEncoder.cs", added: 21, deleted: 8 }],
    },
    "a provider of the name": {
      message: "Add a Gemini provider id to the metadata editor",
      files: [{ path: "MediaBrowser.Model/Entities/Gemini.cs", added: 12, deleted: 0 }],
    },
    "without AI": {
      message: "Use the library's sort name in the episode query",
      files: [{ path: "Jellyfin.Server.Implementations/Item/BaseItemRepository.cs", added: 6, deleted: 6 }],
    },
  },
  rejected: {
    "Claude Code's settings": {
      message: "Cache the trickplay manifest",
      files: [
        { path: "MediaBrowser.Providers/Trickplay/TrickplayProvider.cs", added: 30, deleted: 2 },
        { path: ".claude/settings.json", added: 14, deleted: 0 },
      ],
      refusedBy: {
        "forbidden-files": "Jellyfin keeps agents' own files out of its repositories: .claude/settings.json",
      },
    },
    "instructions for Claude": {
      message: "Document the build for newcomers",
      files: [{ path: "CLAUDE.md", added: 80, deleted: 0 }],
      refusedBy: { "forbidden-files": "CLAUDE.md" },
    },
    "Cursor's rules in a subproject": {
      message: "Restructure the dashboard's routes",
      files: [{ path: "src/apps/dashboard/.cursor/rules/style.mdc", added: 25, deleted: 0 }],
      refusedBy: { "forbidden-files": "src/apps/dashboard/.cursor/rules/style.mdc" },
    },
  },
};
