import type { PolicySource } from "../policy/schema.ts";

/** Any tool may be used, and a person stands behind the contribution: first written by LLVM, here as webpack has it. */
export const preset: PolicySource = {
  name: "human-in-the-loop",
  title: "this project",
  source: {
    url: "https://webpack.js.org/contribute/Governance-ai-policy",
    read: "2026-09-19",
    status: "in-force",
    note: "The text names no trailer and only asks newcomers to start small: Assisted-by is our choice, and the newcomers' limit of 150 added lines outside tests is that of LLVM's draft.",
  },
  stance: "allow",
  disclosure: {
    level: "recommended",
    channels: ["commit-trailer", "commit-body", "pr-body"],
    trailers: [{ key: "Assisted-by", value: "any", example: "Claude Code", repeat: true }],
  },
  identities: { author: "human" },
  categories: {
    tests: ["tests/**", "**/tests/**", "**/test/**", "**/__tests__/**", "**/*.{test,spec}.*"],
    docs: ["docs/**", "**/*.{md,rst,txt}"],
  },
  limits: [{ id: "newcomer", unit: "added", max: 150, per: "commit", exclude: ["tests"], when: "ai", newcomer: 5 }],
  attest: [
    "You read and reviewed all generated code and text before asking others to.",
    "You are the author, answer for the contribution, and can answer questions about it.",
    "You are sure enough of its quality that a review is a good use of a maintainer's time.",
    "You have the right to contribute it under the project's licence.",
  ],
};
