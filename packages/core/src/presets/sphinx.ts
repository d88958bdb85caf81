import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Sphinx",
  extends: "numpy",
  source: {
    url: "https://www.sphinx-doc.org/en/master/internals/ai-policy.html",
    read: "2026-11-28",
    status: "in-force",
    note: "Text and template at sphinx-doc/sphinx@e44a40eb. It demands the same as NumPy. We exempt Dependabot.",
  },
  effective: { from: "2026-06-09" },
  repositories: ["github.com/sphinx-doc/sphinx"],
  attest: [
    "You understand and can explain the change and the code around it, and answer for it.",
    "You wrote comments, descriptions and every reply yourself, except for translation and grammar.",
    "The disclosure says which tools you used, how you used them, and which code or text they made.",
    "You own the copyright, or the code's licence is compatible with Sphinx's and the patch names it.",
    "No agent submitted the pull request by itself: you checked the code and submitted it.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "not used": {
      message: "Fix the anchors of nested glossaries",
      pullRequest: { body: "## Purpose\n\nSee the issue.\n\n## AI Disclosure\n\nNo AI tools used" },
    },
    "tool, way and part": {
      message: "Add autodoc_type_alias_style",
      pullRequest: {
        body: "## Purpose\n\nSee the issue.\n\n## AI Disclosure\n\nClaude Code drafted the tests in test_ext_autodoc.py, which I rewrote.",
      },
    },
    "two people": { message: "HTML search: keep the highlight\n\nCo-authored-by: Jim Roe <jim@example.org>" },
  },
  rejected: {
    "the section left empty": {
      message: "Speed up the toctree",
      pullRequest: {
        body: "## Purpose\n\nSee the issue.\n\n## AI Disclosure\n\n<!-- If no AI tools were used, please write so. -->",
      },
      refusedBy: { "pr-disclosure": "the pull request does not say whether AI was used" },
    },
    '"not used", and a tool as co-author': {
      message: "LaTeX: fix long tables\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: { body: "## Purpose\n\nSee the issue.\n\n## AI Disclosure\n\nNo AI tools used" },
      refusedBy: { "pr-disclosure": "says that no AI was used, but" },
    },
    "no section at all": {
      message: "Drop Python 3.11",
      pullRequest: { body: "It is time." },
      refusedBy: { "pr-disclosure": "the pull request does not say whether AI was used" },
    },
  },
};
