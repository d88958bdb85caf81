import type { PolicySource } from "../policy/schema.ts";
import type { PresetExamples } from "./preset.ts";

/** Cilium: non-trivial use is declared, and people write the code and do the talking. */
export const preset: PolicySource = {
  name: "cilium",
  title: "Cilium",
  source: {
    url: "https://github.com/cilium/community/blob/main/AI-POLICY.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at cilium/community@b151d3c. A declaration is generally expected for what is not trivial, and only people can tell what that is: what is missing is a warning. That only a person signs off is how we read the certificate of origin.",
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
    "You answer for correctness, security and clarity as for your own work, and can explain and justify it in the review.",
    "You did not rely on AI alone for problems or the architecture.",
    "Nothing that you post in the project's spaces is substantially written by AI.",
    "Copied material is attributed and licensed; if you were unsure of a licence, you did not submit it.",
  ],
  guidance: [
    "Brainstorm with a tool, and write the code yourself.",
    "Write in the project's language yourself first, before you translate with a tool.",
  ],
  uncovered: ["What was not declared may be closed without a discussion."],
  severity: { "pr-disclosure": "warn" },
};

export const examples: PresetExamples = {
  accepted: [
    {
      title: "declared",
      message: "bpf: shrink the policy map key\n\nSigned-off-by: Jane Doe <jane@example.org>",
      pullRequest: {
        title: "bpf: shrink the policy map key",
        body: "GitHub Copilot drafted the test cases; I revised and ran them.",
        labels: [],
      },
    },
    {
      title: "without AI",
      message: "docs: fix the link to the kube-proxy guide\n\nSigned-off-by: Jane Doe <jane@example.org>",
    },
    {
      title: "opened by an agent, and not declared: a warning",
      message: "ci: bump the runners\n\nSigned-off-by: Jane Doe <jane@example.org>",
      pullRequest: { title: "ci: bump the runners", body: "New images.", labels: [], author: "copilot-swe-agent[bot]" },
    },
  ],
  rejected: [
    { title: "no sign-off", message: "helm: quote the annotation", by: "sign-off", says: "no Signed-off-by" },
    {
      title: "a tool signs off",
      message: "hubble: filter by UUID\n\nSigned-off-by: Claude <noreply@anthropic.com>",
      by: "human-identity",
      says: "signed off by Claude Code, and only people can",
    },
    {
      title: "an agent as the author",
      message: "operator: tidy\n\nSigned-off-by: Jane Doe <jane@example.org>",
      author: { name: "Devin AI", email: "158243242+devin-ai-integration[bot]@users.noreply.github.com" },
      by: "human-identity",
      says: "the author is Devin",
    },
  ],
};
