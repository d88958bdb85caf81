import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Rust Foundation",
  source: {
    url: "https://rustfoundation.org/?p=92753",
    read: "2026-11-28",
    status: "in-force",
    note: "In force from 2026-05-04, for staff and contractors, not for the Rust Project or the Rust Innovation Lab. The policy names no trailer and leaves the form to each department. We chose Assisted-by and Generated-by, and AI-agreed-by for a senior manager's approval. The repository lists its critical infrastructure in categories.critical.",
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
    threshold: "AI generated, structured or substantively influenced the code, documentation or design",
    exempt: ["editorial changes"],
  },
  identities: { author: "human", committer: "human", signer: "human" },
  categories: { critical: [] },
  offLimits: [{ categories: ["critical"], when: "ai", unless: "agreement" }],
  agreement: { trailer: "AI-agreed-by", notSelf: true },
  attest: [
    "You reviewed and understood everything an AI tool produced before you submitted it, and answer for it.",
    "The output violates no licence or copyright, and you may submit it.",
    "Generated code went through at least the security review that human-written code gets.",
    "Every tool, including agents, was approved. Management approved one with restrictive terms (ownership of outputs, training on them).",
    "You gave the tool no secret, credential, internal security information, or confidential or personal data.",
    "You pass off nothing generated as a person's work where disclosure is required.",
    "You generated no malicious or intentionally insecure code, unless your role requires it.",
    "AI made no decision about users or contributors without a person's oversight.",
    "The community you contribute to accepts this use of AI; where its policy differs, the use was agreed with all parties beforehand.",
    "Where a feature for users relies on AI, its documentation says so, and explains purpose, limits and risks.",
    "Everybody consented before AI took minutes or kept records.",
    "An agent had only the access that its task needed, and none to systems with sensitive information or credentials.",
    "A person approved every action that cannot be undone.",
    "You treated third-party content (mails, pages, documents) as untrusted input to an agent.",
    "If an agent did something unintended, you told your line manager. Where you were not certain, you asked first.",
  ],
  guidance: ["Nobody has to use AI, and everybody chooses among the approved tools."],
  uncovered: [
    "The list of approved tools is not published: list them in tools.allow, and others are refused.",
    "A department's own way to disclose is a separate policy: name it in byPath.",
    "Violations are reported to a line manager, and may cost somebody their access, position or job.",
    "The foundation reviews the policy from time to time: read its source again.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    assisted: {
      message: `painter: skip crates without a repository

Assisted-by: Claude Code`,
    },
    "generated, and revised with a second tool": {
      message: `typomania: add the transposition check

The bulk of the corpus loader was generated, then rewritten for iterators.

Generated-by: Codex
Assisted-by: GitHub Copilot`,
    },
    "no AI": { message: "Bump the registry index to the format of the 2024 edition" },
  },
  rejected: {
    "a tool signs off": {
      message: `ci: cache the advisory database

Assisted-by: Claude Code
Signed-off-by: Claude <noreply@anthropic.com>`,
      refusedBy: { "human-identity": "signed off by Claude Code, which only people may do" },
    },
    "a tool as the author": {
      message: "Fix the typo in the grants table",
      author: { name: "Cursor Agent", email: "cursoragent@cursor.com" },
      refusedBy: { "human-identity": "the author is Cursor" },
    },
    "an empty disclosure": {
      message: `Rewrite the sponsors page

Generated-by:`,
      refusedBy: { "disclosure-format": "says nothing" },
    },
  },
};
