import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "this project",
  source: {
    url: "https://webpack.js.org/contribute/Governance-ai-policy",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at webpack/governance@bf77632. It names no trailer; we chose Assisted-by. It asks newcomers to start small and gives no number. The limit of 150 added lines is from LLVM's draft. It does not count generated files, vendored files, tests or documentation, and only warns.",
  },
  stance: "allow",
  disclosure: {
    level: "recommended",
    channels: ["commit-trailer", "commit-body", "pr-body", "issue"],
    trailers: [{ key: "Assisted-by", value: "any", example: "Claude Code", repeat: true }],
    threshold: "AI assistance was significant",
    pullRequest: { sentence: "I used <tool> for <what>" },
  },
  forbidTrailers: [
    {
      keys: ["Co-authored-by", "Co-developed-by"],
      when: "names-tool",
      reason: "treats the contributor as the author: name the tool in Assisted-by",
      fix: "rewrite",
    },
  ],
  identities: { author: "human", committer: "human", signer: "human" },
  categories: {
    generated: [
      "**/{package-lock.json,npm-shrinkwrap.json,pnpm-lock.yaml,bun.lockb,go.sum,gradle.lockfile}",
      "**/*.{lock,min.js,min.css,map,snap,pb.go}",
      "**/*.generated.*",
      "**/{generated,__generated__,__snapshots__,dist}/**",
    ],
    vendored: ["**/{vendor,vendored,third_party,third-party,node_modules}/**"],
    tests: ["tests/**", "**/tests/**", "**/test/**", "**/__tests__/**", "**/*.{test,spec}.*"],
    docs: ["docs/**", "**/docs/**", "**/*.{md,mdx,rst,adoc,txt}"],
  },
  limits: [
    {
      id: "newcomer",
      unit: "added",
      max: 150,
      per: "commit",
      exclude: ["generated", "vendored", "tests", "docs"],
      when: "ai",
      newcomer: 5,
      severity: "warn",
    },
  ],
  attest: [
    "You read and reviewed all generated code and text before you asked others to.",
    "You are the author, answer for the contribution, and can answer questions about it in the review.",
    "You are confident enough of its quality that a review is a good use of a maintainer's time.",
    "You work on review feedback yourself. You do not pass it to a model and send back its answer.",
    "The same applies to issues, security reports and review comments.",
    "You have the right to contribute it under the project's licence.",
    "It contains no copyrighted material of others, whether or not a tool reworded it.",
  ],
  guidance: [
    "Newcomers start with small contributions that they fully understand, and grow with the feedback.",
    "Where AI helped a lot, say so and explain how you worked.",
  ],
  uncovered: [
    "Undisclosed heavy AI use may make the project doubt that a person was in the loop. No tool can see how heavy the use was.",
    "The project removes a contribution that turns out to break the policy.",
  ],
  severity: { "trailer-forbidden": "warn" },
};

export const examples: PresetExamples = {
  accepted: {
    "a small change by a newcomer": {
      message: `fix: resolve the "browser" field of linked packages

Assisted-by: Claude Code`,
      files: [
        { path: "lib/resolve.js", added: 18, deleted: 4 },
        { path: "test/resolve.test.js", added: 190, deleted: 0 },
      ],
      earlierCommits: 1,
    },
    "a larger one by somebody known": {
      message: `feat(css): support @layer in the parser

The grammar tables were drafted with GitHub Copilot and checked by hand.

Assisted-by: GitHub Copilot`,
      files: [{ path: "lib/css/parser.js", added: 420, deleted: 60 }],
      earlierCommits: 80,
    },
    "lock files, documentation and vendored code do not count": {
      message: `docs: add a guide to lazy compilation

Assisted-by: Claude Code`,
      files: [
        { path: "package-lock.json", added: 2100, deleted: 300 },
        { path: "docs/guides/lazy-compilation.mdx", added: 310, deleted: 0 },
        { path: "examples/lazy/third_party/runtime.js", added: 800, deleted: 0 },
        { path: "examples/lazy/index.js", added: 30, deleted: 0 },
      ],
      earlierCommits: 0,
    },
    "a large change by a newcomer: a warning": {
      message: `feat: add a persistent cache for asset modules

Assisted-by: Claude Code`,
      files: [{ path: "lib/cache/assets.js", added: 600, deleted: 0 }],
      earlierCommits: 0,
    },
    "a tool as co-author: a warning that offers the disclosure": {
      message: `fix: keep the order of chunk groups

Co-authored-by: Claude <noreply@anthropic.com>`,
    },
    "no AI": { message: "chore(deps): update dependencies" },
  },
  rejected: {
    "a tool as the author": {
      message: "refactor: simplify the watcher",
      author: { name: "google-labs-jules[bot]", email: "161369871+google-labs-jules[bot]@users.noreply.github.com" },
      refusedBy: { "human-identity": "the author is Jules" },
    },
    "a tool signs off": {
      message: `fix: do not hash the same module twice

Assisted-by: Claude Code
Signed-off-by: Claude <noreply@anthropic.com>`,
      refusedBy: { "human-identity": "signed off by Claude Code, which only people may do" },
    },
    "a disclosure that says nothing": {
      message: `docs: explain tree shaking of re-exports

Assisted-by:`,
      refusedBy: { "disclosure-format": "says nothing" },
    },
  },
};
