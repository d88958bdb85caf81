import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "SymPy",
  source: {
    url: "https://docs.sympy.org/dev/contributing/ai-generated-code-policy.html",
    read: "2026-11-28",
    status: "in-force",
    note: "Text and template at sympy/sympy@e950d313. The policy asks where AI was used substantially, but the template asks everybody, so nobody may leave the section blank.",
  },
  effective: { from: "2026-01-14" },
  repositories: ["github.com/sympy/sympy"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-section"],
    negative: ["NO AI USE"],
    threshold: "AI was used substantially; everybody else writes NO AI USE",
    exempt: ["spell-checking", "review of code"],
    pullRequest: { when: "always", section: "AI Generation Disclosure" },
  },
  identities: { author: "human" },
  tools: { name: "required" },
  severity: { "tool-approved": "warn" },
  attest: [
    "You understand and explain the change and the code around it, and answer for it.",
    "The section names the tool, how you used it, and the lines that it generated.",
    "You wrote the description and every reply yourself, except for translation and grammar.",
    "You own the copyright, or the code's licence is compatible with SymPy's and the patch names it.",
  ],
  uncovered: [
    "Maintainers close mostly generated pull requests and issues from new contributors.",
    "The template's headings must stay as they are. We notice a removed one only if it is this section's.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "not used": {
      message: "solvers: fix nsolve with mpi intervals",
      pullRequest: {
        body: "#### Brief description of what is fixed or changed\nA sign.\n\n#### AI Generation Disclosure\n\nNO AI USE\n\n#### Release Notes\n",
      },
    },
    "tool and lines": {
      message: "core: cache the hash of Tuple\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: {
        body: "#### AI Generation Disclosure\n\nClaude Code generated lines 40-61 of test_containers.py.\n\n#### Release Notes\n",
      },
    },
    "two people": { message: "Update AUTHORS\n\nCo-authored-by: Jim Roe <jim@example.org>" },
  },
  rejected: {
    "left blank": {
      message: "matrices: add a method",
      pullRequest: { body: "#### AI Generation Disclosure\n\n<!-- write NO AI USE -->\n\n#### Release Notes\n" },
      refusedBy: { "pr-disclosure": "the pull request does not say whether AI was used" },
    },
    '"no use", and a tool as co-author': {
      message: "printing: fix latex of Mod\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: { body: "#### AI Generation Disclosure\n\nNO AI USE\n" },
      refusedBy: { "pr-disclosure": "says that no AI was used, but" },
    },
    "an agent as the author": {
      message: "Fix typos in docstrings",
      author: { name: "google-labs-jules[bot]", email: "161369871+google-labs-jules[bot]@users.noreply.github.com" },
      refusedBy: { "human-identity": "the author is Jules" },
    },
  },
};
