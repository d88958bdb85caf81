import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "NumPy",
  source: {
    url: "https://numpy.org/devdocs/dev/ai_policy.html",
    read: "2026-11-28",
    status: "in-force",
    note: "Text and template at numpy/numpy@1f90bbb5. Every pull request says whether AI was used, under the template's heading or elsewhere in the description. The text makes no exception; we exempt Dependabot.",
  },
  repositories: ["github.com/numpy/numpy"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-section", "pr-body"],
    pullRequest: {
      when: "always",
      section: "AI Disclosure",
      sentence: "I used <tool>, <how>, for <which code>, or: No AI tools used",
    },
  },
  identities: { opener: "human" },
  tools: { name: "required" },
  severity: { "tool-approved": "warn" },
  attest: [
    "You understand and can explain the change and the code around it, and answer for it.",
    "You wrote comments, descriptions and every reply yourself, except for translation and grammar.",
    "The disclosure says which tools you used, how you used them, and which code or text they made.",
    "You own the copyright, or the code's licence is compatible with NumPy's and the patch names it.",
    "No agent submitted the pull request by itself: you checked the code and submitted it.",
  ],
  uncovered: ["NumPy rejects fully or mostly generated code that does not meet its standards."],
  exempt: { authors: ["dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>"] },
};

const stamped = "Co-Authored-By: Claude <noreply@anthropic.com>";

export const examples: PresetExamples = {
  accepted: {
    "tool, way and part": {
      message: `BUG: Fix stride check in einsum for zero-sized operands\n\nCloses gh-30123\n\n${stamped}`,
      pullRequest: {
        body: "#### AI disclosure\n\nClaude Code, interactively, for the tests in test_einsum.py. The C code is mine.",
        labels: ["00 - Bug"],
      },
    },
    "without AI": {
      message: "DOC: Clarify casting rules for np.concatenate (#30201)\n\n[skip azp] [skip cirrus]",
      pullRequest: {
        title: "DOC: Clarify casting rules for np.concatenate",
        body: "See gh-30110.\n\n#### AI Disclosure\n\nNo AI tools used",
      },
    },
    Dependabot: {
      message: "MAINT: Bump actions/checkout from 5.0.0 to 5.0.1",
      author: { name: "dependabot[bot]", email: "49699333+dependabot[bot]@users.noreply.github.com" },
    },
  },
  rejected: {
    "a tool as co-author, without a disclosure": {
      message: `ENH: Use Highway for the comparison loops\n\n${stamped}`,
      pullRequest: { body: "Twice as fast on AVX2." },
      refusedBy: { "pr-disclosure": "the pull request does not say whether AI was used" },
    },
    "a session, without a disclosure": {
      message: "TST: Parametrize the nan-handling tests\n\nCopilot-Session: 0123",
      pullRequest: { body: "A cleanup." },
      refusedBy: { "pr-disclosure": "the pull request does not say whether AI was used" },
    },
    "opened by an agent": {
      message: "MAINT: Remove the deprecated np.in1d",
      author: { name: "Copilot", email: "198982749+Copilot@users.noreply.github.com" },
      pullRequest: { body: "It expired in 2.4.\n\n#### AI Disclosure\n", author: "copilot-swe-agent[bot]" },
      refusedBy: { "pr-disclosure": "the pull request does not say whether AI was used" },
    },
    "the section left empty, by a person": {
      message: "PERF: Avoid a copy in np.unique",
      pullRequest: { body: "Faster.\n\n#### AI Disclosure\n" },
      refusedBy: { "pr-disclosure": "the pull request does not say whether AI was used" },
    },
  },
};
