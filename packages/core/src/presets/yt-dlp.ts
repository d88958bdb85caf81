import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "yt-dlp",
  extends: "no-ai",
  source: {
    url: "https://github.com/yt-dlp/yt-dlp/blob/master/CONTRIBUTING.md",
    read: "2026-11-28",
    status: "in-force",
    note: "The section NO AI / NO LLM POLICY and the template at yt-dlp/yt-dlp@81ecd58b.",
  },
  repositories: ["github.com/yt-dlp/*"],
  requires: [
    {
      what: "the template's box on AI",
      when: "always",
      boxes: ["This pull request complies with yt-dlp's NO AI / NO LLM POLICY"],
      severity: "warn",
    },
  ],
  attest: [
    "You used no model, agent or other AI tool for the patch or the pull request's description.",
    "You used none for issues, bug reports, or comments in the tracker and in reviews.",
    "You used none to translate: write in your own language instead.",
    "You are the original author of the code, or can show that it is in the public domain.",
  ],
  uncovered: ["Whoever violates the policy may be blocked without a warning."],
};

export const examples: PresetExamples = {
  accepted: {
    "a person's work": { message: "[ie/vimeo] Fix extraction of showcases (#15678)" },
    "two people": { message: "[core] Fix the path of subtitles\n\nCo-authored-by: Jim Roe <jim@example.org>" },
    "prose about AI": { message: "[docs] Say that patches made with ChatGPT are not accepted" },
  },
  rejected: {
    "a tool as co-author": {
      message: "[ie/niconico] Extract comments\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      refusedBy: { "off-limits": "yt-dlp declines AI-generated contributions" },
    },
    "honestly disclosed": {
      message: "[cleanup] Remove dead extractors\n\nAssisted-by: Claude Opus 4.6",
      refusedBy: { "off-limits": "yt-dlp declines AI-generated contributions" },
    },
    "an agent as the author": {
      message: "[ie/example] Add extractor",
      author: { name: "copilot-swe-agent[bot]", email: "198982749+Copilot@users.noreply.github.com" },
      refusedBy: { "off-limits": "and the author is GitHub Copilot" },
    },
  },
};
