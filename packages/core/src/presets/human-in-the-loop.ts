import type { PolicySource } from "../policy/schema.ts";
import type { PresetExamples } from "./preset.ts";

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

export const examples: PresetExamples = {
  accepted: [
    {
      title: "a small change by a newcomer",
      message: `fix: resolve the "browser" field of linked packages

Assisted-by: Claude Code`,
      files: [
        { path: "lib/resolve.js", added: 18, deleted: 4 },
        { path: "test/resolve.test.js", added: 190, deleted: 0 },
      ],
      earlierCommits: 1,
    },
    {
      title: "a larger one by somebody known",
      message: `feat(css): support @layer in the parser

The grammar tables were drafted with GitHub Copilot and checked by hand.

Assisted-by: GitHub Copilot`,
      files: [{ path: "lib/css/parser.js", added: 420, deleted: 60 }],
      earlierCommits: 80,
    },
    { title: "no AI", message: "chore(deps): update dependencies" },
  ],
  rejected: [
    {
      title: "too much for a newcomer",
      message: `feat: add a persistent cache for asset modules

Assisted-by: Claude Code`,
      files: [{ path: "lib/cache/assets.js", added: 600, deleted: 0 }],
      earlierCommits: 0,
      by: "newcomer-limit",
      says: "600 added lines outside tests; this project takes at most 150",
    },
    {
      title: "a tool as the author",
      message: "refactor: simplify the watcher",
      author: { name: "google-labs-jules[bot]", email: "161369871+google-labs-jules[bot]@users.noreply.github.com" },
      by: "human-identity",
      says: "the author is Jules",
    },
    {
      title: "a disclosure that says nothing",
      message: `docs: explain tree shaking of re-exports

Assisted-by:`,
      by: "disclosure-format",
      says: "says nothing",
    },
  ],
};
