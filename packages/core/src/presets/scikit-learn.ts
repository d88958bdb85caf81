import type { PolicySource } from "../policy/schema.ts";
import type { PresetExamples } from "./preset.ts";

/** scikit-learn: four boxes in the pull request's template. */
export const preset: PolicySource = {
  name: "scikit-learn",
  title: "scikit-learn",
  source: {
    url: "https://scikit-learn.org/dev/developers/contributing.html#automated-contributions-policy",
    read: "2026-11-28",
    status: "in-force",
    note: "We read the boxes in the template at scikit-learn/scikit-learn@05111ae3, and AGENTS.md at 027f6cff. The template has no box for no use, so we ask nothing where no mark shows AI use.",
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
  accepted: [
    {
      title: "a box ticked",
      message: `FIX Accept read-only memmaps in KBinsDiscretizer (#32150)\n\n${stamped}`,
      pullRequest: {
        title: "FIX Accept read-only memmaps in KBinsDiscretizer",
        body: template("tests"),
        labels: ["module:preprocessing"],
      },
    },
    {
      title: "two boxes ticked",
      message: `ENH Array API support for d2_tweedie_score\n\n${stamped}`,
      pullRequest: {
        title: "ENH Array API support for d2_tweedie_score",
        body: template("code", "tests"),
        labels: [],
      },
    },
    {
      title: "without AI the boxes stay empty",
      message: "DOC Fix the rendering of a formula in TSNE (#32188)",
      pullRequest: { title: "DOC Fix the rendering of a formula in TSNE", body: template(), labels: [] },
    },
  ],
  rejected: [
    {
      title: "a tool as co-author, and no box ticked",
      message: `MNT Use _check_sample_weight in RANSACRegressor\n\n${stamped}`,
      pullRequest: {
        title: "MNT Use _check_sample_weight in RANSACRegressor",
        body: template(),
        labels: [],
      },
      by: "pr-disclosure",
      says: "names GitHub Copilot, but the pull request does not disclose it",
    },
    {
      title: "the template deleted",
      message: "FIX Raise on a negative tol in MiniBatchKMeans",
      pullRequest: {
        title: "FIX Raise on a negative tol in MiniBatchKMeans",
        body: "Raises.\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)",
        labels: [],
      },
      by: "pr-disclosure",
      says: "but does not disclose AI use",
    },
    {
      title: "opened by an agent",
      message: "TST Extend the common tests to metadata routing",
      pullRequest: {
        title: "TST Extend the common tests to metadata routing",
        body: template(),
        labels: [],
        author: "copilot-swe-agent[bot]",
      },
      by: "pr-disclosure",
      says: "the author is GitHub Copilot",
    },
  ],
};
