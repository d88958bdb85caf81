import type { PolicySource } from "../policy/schema.ts";
import type { PresetExamples } from "./preset.ts";

/** Kornia: one of three boxes, and evidence that it works. */
export const preset: PolicySource = {
  name: "kornia",
  title: "Kornia",
  source: {
    url: "https://github.com/kornia/kornia/blob/main/AI_POLICY.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Version 2.0, of 2026-08-10, and the template at kornia/kornia@b4f5a78a.",
  },
  effective: { from: "2026-08-10" },
  repositories: ["github.com/kornia/kornia"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-checkbox"],
    pullRequest: {
      when: "always",
      section: "AI Usage Disclosure",
      checkboxes: { yes: ["🟡 AI-assisted", "🔴 AI-generated"], no: ["🟢 Human-written"] },
    },
  },
  attest: [
    "You ran it and show evidence: always the logs of your own run, and at best a test against a credible reference or one that fails without the fix.",
    "A new implementation names its reference.",
    "You looked for what Kornia already has, and used it.",
    "You own every line, and can walk a reviewer through it.",
    "Code comments are neither invented nor needless.",
  ],
  uncovered: [
    "Only people can tell assisted from generated work. We accept either box as a disclosure, and neither is a wrong answer.",
    "Kornia sanctions made-up logs, and denials that direct evidence contradicts.",
  ],
};

export const examples: PresetExamples = {
  accepted: [
    {
      title: "written by a person",
      message: "Fix the border mode of remap",
      pullRequest: {
        title: "Fix the border mode of remap",
        body: "## What changed\n\nA border.\n\n## AI Usage Disclosure *(pick the closest)*\n- [x] 🟢 **Human-written**\n- [ ] 🟡 **AI-assisted** — AI helped; I reviewed the resulting change and ran the relevant tests\n- [ ] 🔴 **AI-generated** — an agent wrote most of it; I verified the result and can address reviewer questions\n",
        labels: [],
      },
    },
    {
      title: "generated",
      message: "Add ONNX export of ViT\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: {
        title: "Add ONNX export of ViT",
        body: "## What changed\n\nA border.\n\n## AI Usage Disclosure *(pick the closest)*\n- [ ] 🟢 **Human-written**\n- [ ] 🟡 **AI-assisted** — AI helped; I reviewed the resulting change and ran the relevant tests\n- [x] 🔴 **AI-generated** — an agent wrote most of it; I verified the result and can address reviewer questions\n",
        labels: [],
      },
    },
    { title: "two people", message: "Benchmark warp_affine\n\nCo-authored-by: Jim Roe <jim@example.org>" },
  ],
  rejected: [
    {
      title: "no box",
      message: "Speed up canny",
      pullRequest: {
        title: "Speed up canny",
        body: "## What changed\n\nA border.\n\n## AI Usage Disclosure *(pick the closest)*\n- [ ] 🟢 **Human-written**\n- [ ] 🟡 **AI-assisted** — AI helped; I reviewed the resulting change and ran the relevant tests\n- [ ] 🔴 **AI-generated** — an agent wrote most of it; I verified the result and can address reviewer questions\n",
        labels: [],
      },
      by: "pr-disclosure",
      says: "the pull request does not say whether AI was used",
    },
    {
      title: "written by a person, and generated",
      message: "Fix sobel",
      pullRequest: {
        title: "Fix sobel",
        body: "## What changed\n\nA border.\n\n## AI Usage Disclosure *(pick the closest)*\n- [x] 🟢 **Human-written**\n- [ ] 🟡 **AI-assisted** — AI helped; I reviewed the resulting change and ran the relevant tests\n- [x] 🔴 **AI-generated** — an agent wrote most of it; I verified the result and can address reviewer questions\n",
        labels: [],
      },
      by: "pr-disclosure",
      says: "says both that AI was used and that it was not",
    },
    {
      title: "written by a person, and a tool as co-author",
      message: "Add tests for mix-up\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: {
        title: "Add tests for mix-up",
        body: "## What changed\n\nA border.\n\n## AI Usage Disclosure *(pick the closest)*\n- [x] 🟢 **Human-written**\n- [ ] 🟡 **AI-assisted** — AI helped; I reviewed the resulting change and ran the relevant tests\n- [ ] 🔴 **AI-generated** — an agent wrote most of it; I verified the result and can address reviewer questions\n",
        labels: [],
      },
      by: "pr-disclosure",
      says: "says that no AI was used, but",
    },
  ],
};
