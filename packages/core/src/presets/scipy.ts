import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "SciPy",
  extends: "numpy",
  source: {
    url: "https://scipy.github.io/devdocs/dev/conduct/ai_policy.html",
    read: "2026-11-28",
    status: "in-force",
    note: "Text and template at scipy/scipy@3dbf660a. It demands the same as NumPy, under a heading of its own in the template. We exempt Dependabot.",
  },
  effective: { from: "2026-02-19" },
  repositories: ["github.com/scipy/scipy"],
  disclosure: { pullRequest: { section: "AI Generation Disclosure" } },
  attest: [
    "You understand and can explain the change and the code around it, and answer for it.",
    "You wrote descriptions and every reply yourself, except for translation and grammar.",
    "The disclosure says which tools you used, how you used them, and which code or text they made.",
    "You own the copyright, or the code's licence is compatible with SciPy's and the patch names it.",
    "No agent submitted the pull request by itself: you checked the code and submitted it.",
  ],
};

const request = (told: string) => ({
  body: `#### Reference issue\nCloses gh-24101.\n\n#### AI Generation Disclosure\n${told}`,
});

export const examples: PresetExamples = {
  accepted: {
    "not used": {
      message: "BUG: stats: fix the p-value of kendalltau with ties",
      pullRequest: request("No AI tools used"),
    },
    "tool, way and part": {
      message: "TST: optimize: cover bracket_root with arrays",
      pullRequest: request("GitHub Copilot completed the parametrisation of the new tests; the rest is mine."),
    },
    "two people": {
      message: "DOC: signal: correct the formula of ShortTimeFFT\n\nCo-authored-by: Jim Roe <jim@example.org>",
    },
  },
  rejected: {
    "the section left empty": {
      message: "MAINT: sparse: remove unused helpers",
      pullRequest: request("<!-- If AI was used in the preparation of this pull request, please disclose it. -->"),
      refusedBy: { "pr-disclosure": "the pull request does not say whether AI was used" },
    },
    '"not used", and a tool as co-author': {
      message: "ENH: linalg: batch support for cossin\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: request("No AI tools used."),
      refusedBy: { "pr-disclosure": "says that no AI was used, but" },
    },
    "an agent's pull request without a disclosure": {
      message: "DOC: fix typos",
      pullRequest: { body: "Typos.", author: "devin-ai-integration[bot]" },
      refusedBy: { "pr-disclosure": "the pull request does not say whether AI was used" },
    },
  },
};
