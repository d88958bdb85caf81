import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
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
  accepted: {
    "written by a person": {
      message: "Fix the border mode of remap",
      pullRequest: {
        body: "## What changed\n\nA border.\n\n## AI Usage Disclosure *(pick the closest)*\n- [x] 🟢 **Human-written**\n- [ ] 🟡 **AI-assisted** — AI helped; I reviewed the resulting change and ran the relevant tests\n- [ ] 🔴 **AI-generated** — an agent wrote most of it; I verified the result and can address reviewer questions\n",
      },
    },
    generated: {
      message: "Add ONNX export of ViT\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: {
        body: "## What changed\n\nA border.\n\n## AI Usage Disclosure *(pick the closest)*\n- [ ] 🟢 **Human-written**\n- [ ] 🟡 **AI-assisted** — AI helped; I reviewed the resulting change and ran the relevant tests\n- [x] 🔴 **AI-generated** — an agent wrote most of it; I verified the result and can address reviewer questions\n",
      },
    },
    "two people": { message: "Benchmark warp_affine\n\nCo-authored-by: Jim Roe <jim@example.org>" },
  },
  rejected: {
    "no box": {
      message: "Speed up canny",
      pullRequest: {
        body: "## What changed\n\nA border.\n\n## AI Usage Disclosure *(pick the closest)*\n- [ ] 🟢 **Human-written**\n- [ ] 🟡 **AI-assisted** — AI helped; I reviewed the resulting change and ran the relevant tests\n- [ ] 🔴 **AI-generated** — an agent wrote most of it; I verified the result and can address reviewer questions\n",
      },
      refusedBy: { "pr-disclosure": "the pull request does not say whether AI was used" },
    },
    "written by a person, and generated": {
      message: "Fix sobel",
      pullRequest: {
        body: "## What changed\n\nA border.\n\n## AI Usage Disclosure *(pick the closest)*\n- [x] 🟢 **Human-written**\n- [ ] 🟡 **AI-assisted** — AI helped; I reviewed the resulting change and ran the relevant tests\n- [x] 🔴 **AI-generated** — an agent wrote most of it; I verified the result and can address reviewer questions\n",
      },
      refusedBy: { "pr-disclosure": "says both that AI was used and that it was not" },
    },
    "written by a person, and a tool as co-author": {
      message: "Add tests for mix-up\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: {
        body: "## What changed\n\nA border.\n\n## AI Usage Disclosure *(pick the closest)*\n- [x] 🟢 **Human-written**\n- [ ] 🟡 **AI-assisted** — AI helped; I reviewed the resulting change and ran the relevant tests\n- [ ] 🔴 **AI-generated** — an agent wrote most of it; I verified the result and can address reviewer questions\n",
      },
      refusedBy: { "pr-disclosure": "says that no AI was used, but" },
    },
  },
};
