import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "scikit-learn",
  source: {
    url: "https://scikit-learn.org/dev/developers/contributing.html#automated-contributions-policy",
    read: "2026-11-28",
    status: "in-force",
    note: 'We read the boxes in the template at scikit-learn/scikit-learn@05111ae3, and AGENTS.md at 027f6cff. The template has no box for "no AI", so we require a tick only if a mark shows AI use.',
  },
  repositories: ["github.com/scikit-learn/scikit-learn"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-checkbox"],
    pullRequest: {
      section: "AI usage disclosure",
      checkboxes: {
        yes: ["Code generation", "Test/benchmark generation", "Documentation", "Research and understanding"],
      },
    },
  },
  attest: [
    "You understand the change and have run it.",
    "A person decided to make each pull request, issue and comment.",
    "You answer in the review yourself.",
    "An agent's summary says that its code is not yet reviewed, until a person has reviewed it.",
  ],
};

const template = (...boxes: readonly string[]) =>
  `#### What does this implement/fix? Explain your changes.\n\nCloses #32145.\n\n#### AI usage disclosure\nI used AI assistance for\n- [${boxes.includes("code") ? "x" : " "}] Code generation (e.g., when writing an implementation or fixing a bug)\n- [${boxes.includes("tests") ? "x" : " "}] Test/benchmark generation\n- [ ] Documentation (including examples)\n- [ ] Research and understanding\n\n#### Any other comments?\n`;
const stamped = "Co-authored-by: Copilot <223556219+Copilot@users.noreply.github.com>";

export const examples: PresetExamples = {
  accepted: {
    "a box ticked": {
      message: `FIX Accept read-only memmaps in KBinsDiscretizer (#32150)\n\n${stamped}`,
      pullRequest: {
        title: "FIX Accept read-only memmaps in KBinsDiscretizer",
        body: template("tests"),
        labels: ["module:preprocessing"],
      },
    },
    "two boxes ticked": {
      message: `ENH Array API support for d2_tweedie_score\n\n${stamped}`,
      pullRequest: { body: template("code", "tests") },
    },
    "without AI the boxes stay empty": {
      message: "DOC Fix the rendering of a formula in TSNE (#32188)",
      pullRequest: { title: "DOC Fix the rendering of a formula in TSNE", body: template() },
    },
  },
  rejected: {
    "a tool as co-author, and no box ticked": {
      message: `MNT Use _check_sample_weight in RANSACRegressor\n\n${stamped}`,
      pullRequest: { body: template() },
      refusedBy: { "pr-disclosure": "names GitHub Copilot, but the pull request does not disclose it" },
    },
    "the template deleted": {
      message: "FIX Raise on a negative tol in MiniBatchKMeans",
      pullRequest: { body: "Raises.\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)" },
      refusedBy: { "pr-disclosure": "but does not disclose AI use" },
    },
    "opened by an agent": {
      message: "TST Extend the common tests to metadata routing",
      pullRequest: { body: template(), author: "copilot-swe-agent[bot]" },
      refusedBy: { "pr-disclosure": "the author is GitHub Copilot" },
    },
  },
};
