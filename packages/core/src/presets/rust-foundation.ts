import type { PolicySource } from "../policy/schema.ts";

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
