import type { PolicySource } from "../policy/schema.ts";
import type { PresetExamples } from "./preset.ts";

/** OpenStack Nova, after the OpenInfra Foundation's policy. */
export const preset: PolicySource = {
  name: "openstack-nova",
  title: "Nova",
  source: {
    url: "https://docs.openstack.org/nova/latest/contributor/commit-messages.html",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at openstack/nova@00a03040. A tool's name and a model are told apart by nobody but people: any text is accepted as a value. That an author and a signer are people is our reading of what it says of co-authors.",
  },
  repositories: ["opendev.org/openstack/nova", "review.opendev.org/openstack/nova", "github.com/openstack/nova"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["commit-trailer"],
    trailers: [
      { key: "Assisted-By", value: "any", example: "claude-code claude-opus-4-6", degree: "assistive", repeat: true },
      { key: "Generated-By", value: "any", example: "claude-code claude-opus-4-6", degree: "generative", repeat: true },
    ],
    threshold: "an AI tool contributed materially",
  },
  forbidTrailers: [
    {
      keys: ["Co-Authored-By"],
      when: "names-tool",
      reason: "keeps it for people: Generated-By or Assisted-By names a tool",
      fix: "rewrite",
    },
    { keys: ["Made-with"], when: "always", reason: "uses Generated-By and Assisted-By only", fix: "rewrite" },
  ],
  identities: { author: "human", signer: "human" },
  signOff: { level: "required" },
  attest: [
    "Generated-By stands where a machine wrote most of it, Assisted-By where you revised or curated it.",
    "You have the right to submit the change, the tool's part included, and reviewed it more carefully than your own.",
    "The message says why the change is needed, in plain ASCII, and keeps its Change-Id.",
  ],
  uncovered: ["The trailer names a tool, and the model where it is known: any text is accepted here."],
};

const footer = `Signed-off-by: Jane Doe <jane@example.org>
Change-Id: I0f3c7a9b1d2e4f5061728394a5b6c7d8e9f00112`;

export const examples: PresetExamples = {
  accepted: [
    {
      title: "assisted",
      message: `libvirt: Stop polling for a detached vGPU

The device is gone when the domain event arrives, and the retry loop
only delays the next detach.

Closes-Bug: #2098765
Assisted-By: claude-code claude-opus-4-6
${footer}`,
    },
    {
      title: "two tools, of different degree",
      message: `Add functional tests for cross-cell resize with vPMEM

Generated-By: codex gpt-5
Assisted-By: cursor
${footer}`,
    },
    {
      title: "two people",
      message: `[placement] Do not leak allocations on a failed unshelve

Co-Authored-By: Jim Roe <jim@example.org>
${footer}`,
    },
  ],
  rejected: [
    {
      title: "a tool as co-author",
      message: `api: Reject a server group without a policy

Co-Authored-By: Claude Opus 4.6 <noreply@anthropic.com>
${footer}`,
      by: "trailer-forbidden",
      says: "Nova keeps it for people",
    },
    {
      title: "Cursor's own trailer",
      message: `conductor: Log the reason of a rejected migration

Made-with: Cursor
Assisted-By: cursor
${footer}`,
      by: "trailer-forbidden",
      says: "Nova uses Generated-By and Assisted-By only",
    },
    {
      title: "no sign-off",
      message: `doc: Describe the ephemeral encryption options

Assisted-By: copilot
Change-Id: I0f3c7a9b1d2e4f5061728394a5b6c7d8e9f00112`,
      by: "sign-off",
      says: "no Signed-off-by",
    },
  ],
};
