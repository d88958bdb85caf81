import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Nova",
  source: {
    url: "https://docs.openstack.org/nova/latest/contributor/commit-messages.html",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at openstack/nova@00a03040. Only people can tell a tool's name from a model's, so we accept any text as a value. We read what it says about co-authors to require people as author and signer, too.",
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
      reason: "accepts only people in Co-Authored-By; name the tool in Generated-By or Assisted-By",
      fix: "rewrite",
    },
    { keys: ["Made-with"], when: "always", reason: "uses Generated-By and Assisted-By only", fix: "rewrite" },
  ],
  identities: { author: "human", signer: "human" },
  signOff: { level: "required" },
  attest: [
    "Generated-By marks a change that a machine mostly wrote, Assisted-By one that you revised or curated.",
    "You have the right to submit the change, including the tool's part, and reviewed it more carefully than your own work.",
    "The message says why the change is needed, in plain ASCII, and keeps its Change-Id.",
  ],
  uncovered: ["The trailer names a tool, and the model if it is known. We accept any text."],
};

const footer = `Signed-off-by: Jane Doe <jane@example.org>
Change-Id: I0f3c7a9b1d2e4f5061728394a5b6c7d8e9f00112`;

export const examples: PresetExamples = {
  accepted: {
    assisted: {
      message: `libvirt: Stop polling for a detached vGPU

The device is gone when the domain event arrives, and the retry loop
only delays the next detach.

Closes-Bug: #2098765
Assisted-By: claude-code claude-opus-4-6
${footer}`,
    },
    "two tools, of different degree": {
      message: `Add functional tests for cross-cell resize with vPMEM

Generated-By: codex gpt-5
Assisted-By: cursor
${footer}`,
    },
    "two people": {
      message: `[placement] Do not leak allocations on a failed unshelve

Co-Authored-By: Jim Roe <jim@example.org>
${footer}`,
    },
  },
  rejected: {
    "a tool as co-author": {
      message: `api: Reject a server group without a policy

Co-Authored-By: Claude Opus 4.6 <noreply@anthropic.com>
${footer}`,
      refusedBy: { "trailer-forbidden": "Nova accepts only people in Co-Authored-By" },
    },
    "Cursor's own trailer": {
      message: `conductor: Log the reason of a rejected migration

Made-with: Cursor
Assisted-By: cursor
${footer}`,
      refusedBy: { "trailer-forbidden": "Nova uses Generated-By and Assisted-By only" },
    },
    "no sign-off": {
      message: `doc: Describe the ephemeral encryption options

Assisted-By: copilot
Change-Id: I0f3c7a9b1d2e4f5061728394a5b6c7d8e9f00112`,
      refusedBy: { "sign-off": "no Signed-off-by" },
    },
  },
};
