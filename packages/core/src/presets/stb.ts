import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "stb",
  extends: "no-ai",
  source: {
    url: "https://github.com/nothings/stb/blob/master/CONTRIBUTING.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at nothings/stb@31c1ad3.",
  },
  effective: { from: "2026-03-18" },
  repositories: ["github.com/nothings/stb"],
  attest: [
    "No model or other generative AI generated code or documentation, and no AI completed it.",
    "You wrote the pull request or the issue yourself, in good or bad English.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "a person's work": { message: "stb_image: fix a leak on corrupt PNGs" },
    "two people": { message: "stb_truetype: handle format 14\n\nCo-authored-by: Jim Roe <jim@example.org>" },
    "prose about AI": { message: "Say that work of ChatGPT is not accepted" },
  },
  rejected: {
    "a tool as co-author": {
      message: "stb_ds: fix the alignment\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      refusedBy: { "off-limits": "stb declines AI-generated contributions" },
    },
    "honestly disclosed": {
      message: "stb_vorbis: bound the codebook\n\nAssisted-by: Codex",
      refusedBy: { "off-limits": "stb declines AI-generated contributions" },
    },
    "an agent as the author": {
      message: "README: update the table",
      author: { name: "google-labs-jules[bot]", email: "161369871+google-labs-jules[bot]@users.noreply.github.com" },
      refusedBy: { "off-limits": "and the author is Jules" },
    },
  },
};
