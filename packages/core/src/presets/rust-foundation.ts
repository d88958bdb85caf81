import type { PolicySource } from "../policy/schema.ts";
import type { PresetExamples } from "./preset.ts";

/** The Rust Foundation's policy for its own staff and contractors (not for the Rust Project). */
export const preset: PolicySource = {
  name: "rust-foundation",
  title: "Rust Foundation",
  source: {
    url: "https://rustfoundation.org/?p=92753",
    read: "2026-09-19",
    status: "in-force",
    note: "In force from 2026-05-04. The policy names no trailer and leaves the form to each department: Assisted-by and Generated-by are our choice, and so is AI-agreed-by for a senior manager's approval.",
  },
  effective: { from: "2026-05-04" },
  repositories: ["github.com/rustfoundation/*"],
  stance: "allow",
  disclosure: {
    level: "recommended",
    channels: ["commit-trailer", "commit-body", "pr-body"],
    trailers: [
      { key: "Assisted-by", value: "any", example: "Claude Code", degree: "assistive", repeat: true },
      { key: "Generated-by", value: "any", example: "Claude Code", degree: "generative", repeat: true },
    ],
    exempt: ["editorial changes"],
  },
  identities: { author: "human", committer: "human", signer: "human" },
  categories: { critical: [] },
  offLimits: [{ categories: ["critical"], when: "ai", unless: "agreement" }],
  agreement: { trailer: "AI-agreed-by", notSelf: true },
  attest: [
    "You reviewed and understood everything an AI tool produced before it was submitted.",
    "The output violates no licence or copyright, and you may submit it.",
    "No secret, confidential or personal data went into the tool.",
    "The community you contribute to accepts this use of AI: its policy comes first.",
    "An agent had access to no more than the task needed, and a person approved what cannot be undone.",
  ],
};

export const examples: PresetExamples = {
  accepted: [
    {
      title: "assisted",
      message: `painter: skip crates without a repository

Assisted-by: Claude Code`,
    },
    {
      title: "generated, and revised with a second tool",
      message: `typomania: add the transposition check

The bulk of the corpus loader was generated, then rewritten for iterators.

Generated-by: Codex
Assisted-by: GitHub Copilot`,
    },
    { title: "no AI", message: "Bump the registry index to the format of the 2024 edition" },
  ],
  rejected: [
    {
      title: "a tool signs off",
      message: `ci: cache the advisory database

Assisted-by: Claude Code
Signed-off-by: Claude <noreply@anthropic.com>`,
      by: "human-identity",
      says: "signed off by Claude Code, and only people can",
    },
    {
      title: "a tool as the author",
      message: "Fix the typo in the grants table",
      author: { name: "Cursor Agent", email: "cursoragent@cursor.com" },
      by: "human-identity",
      says: "the author is Cursor",
    },
    {
      title: "an empty disclosure",
      message: `Rewrite the sponsors page

Generated-by:`,
      by: "disclosure-format",
      says: "says nothing",
    },
  ],
};
