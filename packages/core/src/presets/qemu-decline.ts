import type { PolicySource } from "../policy/schema.ts";

/** The policy QEMU had in force when the proposal was under discussion: no AI-generated content. */
export const preset: PolicySource = {
  name: "qemu-decline",
  title: "QEMU",
  source: {
    url: "https://www.qemu.org/docs/master/devel/code-provenance.html",
    read: "2026-09-19",
    status: "in-force",
    note: "The address was read second-hand; the wording at qemu/qemu@95b9e0d2.",
  },
  effective: { from: "2025-06-01" },
  stance: "forbid",
  disclosure: {
    level: "none",
    exempt: [
      "research into APIs and algorithms",
      "static analysis",
      "debugging",
      "as long as no output of the tool is in the patch",
    ],
  },
  identities: { author: "human", committer: "human", coAuthor: "human", signer: "human" },
  signOff: { level: "required", matchAuthor: true },
  attest: [
    "Nothing in the patch is, or derives from, the output of an AI content generator.",
    "A change made by a deterministic tool says so in the commit message.",
  ],
};
