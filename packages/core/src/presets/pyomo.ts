import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Pyomo",
  source: {
    url: "https://github.com/Pyomo/pyomo/blob/main/.github/PULL_REQUEST_TEMPLATE.md",
    read: "2026-11-28",
    status: "in-force",
    note: "The template at Pyomo/pyomo@2744a244; the policy was merged on 2026-05-21.",
  },
  effective: { from: "2026-05-21" },
  repositories: ["github.com/Pyomo/pyomo"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-checkbox"],
    pullRequest: {
      when: "always",
      section: "AI-Use Disclosure",
      checkboxes: {
        yes: ["AI tools contributed to the development of this PR"],
        no: ["AI tools were NOT used during the preparation of this PR"],
      },
    },
  },
  requires: [
    {
      what: "a list of what AI generated",
      when: "ai",
      boxes: ["AI tools generated documentation", "AI tools generated tests", "AI tools generated code"],
    },
    {
      what: "one answer on how you reviewed it",
      when: "ai",
      boxes: ["Rewritten", "Reviewed/verified", "As-is"],
      single: true,
    },
  ],
  attest: [
    "The boxes below say what was generated, and whether you rewrote it, verified it, or left it as it is.",
    "You tell reviewers what you are least sure about.",
    "You may contribute it under the BSD licence, and your employer agrees.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "not used": {
      message: "Fix the bounds of external functions",
      pullRequest: {
        body: "## Summary/Motivation:\n\nFaster.\n\n## AI-Use Disclosure\n\n- [x] **AI tools were NOT used during the preparation of this PR**\n\nor\n\n- [ ] **AI tools contributed to the development of this PR**\n    - [ ] AI tools generated code (apart from tests)\n\n    *Review process (select ONE)*:\n    - [ ] **Reviewed/verified**: I retained AI-generated content and verified it before committing.\n\n### Legal Acknowledgement\n",
      },
    },
    "used and reviewed": {
      message: "Add a writer for MPS\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: {
        body: "## Summary/Motivation:\n\nFaster.\n\n## AI-Use Disclosure\n\n- [ ] **AI tools were NOT used during the preparation of this PR**\n\nor\n\n- [x] **AI tools contributed to the development of this PR**\n    - [x] AI tools generated code (apart from tests)\n\n    *Review process (select ONE)*:\n    - [x] **Reviewed/verified**: I retained AI-generated content and verified it before committing.\n\n### Legal Acknowledgement\n",
      },
    },
    "two people": { message: "GDP: clean up the transformations\n\nCo-authored-by: Jim Roe <jim@example.org>" },
  },
  rejected: {
    "no box": {
      message: "Document the kernel interface",
      pullRequest: {
        body: "## Summary/Motivation:\n\nFaster.\n\n## AI-Use Disclosure\n\n- [ ] **AI tools were NOT used during the preparation of this PR**\n\nor\n\n- [ ] **AI tools contributed to the development of this PR**\n    - [ ] AI tools generated code (apart from tests)\n\n    *Review process (select ONE)*:\n    - [ ] **Reviewed/verified**: I retained AI-generated content and verified it before committing.\n\n### Legal Acknowledgement\n",
      },
      refusedBy: { "pr-disclosure": "the pull request does not say whether AI was used" },
    },
    "used, and two answers on how it was reviewed": {
      message: "Add a writer for LP\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: {
        body: "## AI-Use Disclosure\n\n- [x] **AI tools contributed to the development of this PR**\n    - [x] AI tools generated code (apart from tests)\n\n    *Review process (select ONE)*:\n    - [x] **Rewritten**: All of it.\n    - [x] **As-is**: Some of it.\n",
      },
      refusedBy: { requirement: 'ticks more than one box: "Rewritten", "As-is"' },
    },
    "both boxes": {
      message: "Relax a test tolerance",
      pullRequest: {
        body: "## Summary/Motivation:\n\nFaster.\n\n## AI-Use Disclosure\n\n- [x] **AI tools were NOT used during the preparation of this PR**\n\nor\n\n- [x] **AI tools contributed to the development of this PR**\n    - [x] AI tools generated code (apart from tests)\n\n    *Review process (select ONE)*:\n    - [x] **Reviewed/verified**: I retained AI-generated content and verified it before committing.\n\n### Legal Acknowledgement\n",
      },
      refusedBy: { "pr-disclosure": "says both that AI was used and that it was not" },
    },
    '"not used", and a tool as co-author': {
      message: "Speed up the NL writer\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: {
        body: "## Summary/Motivation:\n\nFaster.\n\n## AI-Use Disclosure\n\n- [x] **AI tools were NOT used during the preparation of this PR**\n\nor\n\n- [ ] **AI tools contributed to the development of this PR**\n    - [ ] AI tools generated code (apart from tests)\n\n    *Review process (select ONE)*:\n    - [ ] **Reviewed/verified**: I retained AI-generated content and verified it before committing.\n\n### Legal Acknowledgement\n",
      },
      refusedBy: { "pr-disclosure": "says that no AI was used, but" },
    },
  },
};
