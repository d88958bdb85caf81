import type { PolicySource } from "../policy/schema.ts";
import type { PresetExamples } from "./preset.ts";

/** NumPy and SciPy: the pull request tells which tool, how, and for which code. */
export const preset: PolicySource = {
  name: "numpy",
  title: "NumPy",
  source: {
    url: "https://numpy.org/devdocs/dev/ai_policy.html",
    read: "2026-09-19",
    status: "in-force",
    note: "Text at numpy/numpy@08cb65ed; SciPy's is the same. Dependabot is the only one it spares. It rejects a pull request without the disclosure: we ask for one where a mark shows AI use, since nothing else tells.",
  },
  repositories: ["github.com/numpy/*", "github.com/scipy/scipy"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-body"],
    pullRequest: { sentence: "I used <tool>, <how>, for <which code>" },
  },
  attest: [
    "You can explain the change without a tool, and you own it.",
    "You wrote the description and every reply yourself, translation and grammar apart.",
    "The disclosure says which tool, how it was used, and which parts it made.",
    "No code came in whose licence does not allow it.",
  ],
  exempt: { authors: ["dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>"] },
};

const stamped = "Co-Authored-By: Claude <noreply@anthropic.com>";

export const examples: PresetExamples = {
  accepted: [
    {
      title: "tool, way and part",
      message: `BUG: Fix stride check in einsum for zero-sized operands\n\nCloses gh-30123\n\n${stamped}`,
      pullRequest: {
        title: "BUG: Fix stride check in einsum for zero-sized operands",
        body: "#### AI disclosure\n\nClaude Code, interactively, for the tests in test_einsum.py. The C code is mine.",
        labels: ["00 - Bug"],
      },
    },
    {
      title: "without AI",
      message: "DOC: Clarify casting rules for np.concatenate (#30201)\n\n[skip azp] [skip cirrus]",
      pullRequest: { title: "DOC: Clarify casting rules for np.concatenate", body: "See gh-30110.", labels: [] },
    },
    {
      title: "Dependabot",
      message: "MAINT: Bump actions/checkout from 5.0.0 to 5.0.1",
      author: { name: "dependabot[bot]", email: "49699333+dependabot[bot]@users.noreply.github.com" },
    },
  ],
  rejected: [
    {
      title: "a tool as co-author, and no word about it",
      message: `ENH: Use Highway for the comparison loops\n\n${stamped}`,
      pullRequest: { title: "ENH: Use Highway for the comparison loops", body: "Twice as fast on AVX2.", labels: [] },
      by: "pr-disclosure",
      says: "names Claude Code, but the pull request does not disclose it",
    },
    {
      title: "a session, and no word about it",
      message: "TST: Parametrize the nan-handling tests\n\nCopilot-Session: 0123",
      pullRequest: { title: "TST: Parametrize the nan-handling tests", body: "A cleanup.", labels: [] },
      by: "pr-disclosure",
      says: "links to a session of GitHub Copilot, but the pull request does not disclose it",
    },
    {
      title: "opened by an agent",
      message: "MAINT: Remove the deprecated np.in1d",
      author: { name: "Copilot", email: "198982749+Copilot@users.noreply.github.com" },
      pullRequest: {
        title: "MAINT: Remove the deprecated np.in1d",
        body: "It expired in 2.4.",
        labels: [],
        author: "copilot-swe-agent[bot]",
      },
      by: "pr-disclosure",
      says: "the author is GitHub Copilot",
    },
  ],
};
