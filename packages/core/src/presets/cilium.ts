import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Cilium",
  source: {
    url: "https://github.com/cilium/community/blob/main/AI-POLICY.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at cilium/community@b151d3c. It generally expects a declaration of non-trivial use. Only people can tell what is trivial, so a missing declaration only warns. We read the certificate of origin to mean that only a person can sign off.",
  },
  effective: { from: "2026-05-11" },
  repositories: ["github.com/cilium/*"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-body", "issue"],
    threshold: "the use was not trivial (level 2 or more of the AI Influence Level)",
    exempt: ["spell-checking", "simple completion"],
    pullRequest: { sentence: "AI was used for <what>, and I reviewed it by <how>" },
  },
  identities: { author: "human", signer: "human" },
  signOff: { level: "required" },
  attest: [
    "You were involved throughout, personally reviewed and edited generated content, and fully understand it.",
    "You answer for correctness, security and clarity as for your own work, and can explain and justify it in review.",
    "You did not rely on AI alone for problems or for the architecture.",
    "AI did not substantially write anything that you post in the project's spaces.",
    "You attributed and licensed copied material. If you were unsure of a licence, you did not submit it.",
  ],
  guidance: [
    "Brainstorm with a tool, but write the code yourself.",
    "Write in the project's language yourself before you translate with a tool.",
  ],
  uncovered: ["Undeclared use may be closed without discussion."],
  severity: { "pr-disclosure": "warn" },
};

export const examples: PresetExamples = {
  accepted: {
    declared: {
      message: "bpf: shrink the policy map key\n\nSigned-off-by: Jane Doe <jane@example.org>",
      pullRequest: { body: "GitHub Copilot drafted the test cases; I revised and ran them." },
    },
    "without AI": {
      message: "docs: fix the link to the kube-proxy guide\n\nSigned-off-by: Jane Doe <jane@example.org>",
    },
    "opened by an agent, and not declared: a warning": {
      message: "ci: bump the runners\n\nSigned-off-by: Jane Doe <jane@example.org>",
      pullRequest: { body: "New images.", author: "copilot-swe-agent[bot]" },
    },
  },
  rejected: {
    "no sign-off": { message: "helm: quote the annotation", refusedBy: { "sign-off": "no Signed-off-by" } },
    "a tool signs off": {
      message: "hubble: filter by UUID\n\nSigned-off-by: Claude <noreply@anthropic.com>",
      refusedBy: { "human-identity": "signed off by Claude Code, which only people may do" },
    },
    "an agent as the author": {
      message: "operator: tidy\n\nSigned-off-by: Jane Doe <jane@example.org>",
      author: { name: "Devin AI", email: "158243242+devin-ai-integration[bot]@users.noreply.github.com" },
      refusedBy: { "human-identity": "the author is Devin" },
    },
  },
};
