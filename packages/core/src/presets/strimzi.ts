import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Strimzi",
  source: {
    url: "https://github.com/strimzi/governance/blob/main/AI_POLICY.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at strimzi/governance@9d06af9. It forbids the trailers it names and similar ones; we read that to include Generated-by and Made-with. It does not say how large is too large.",
  },
  effective: { from: "2026-05-27" },
  repositories: ["github.com/strimzi/*"],
  stance: "allow",
  disclosure: { level: "required", channels: ["pr-body"] },
  forbidTrailers: [
    {
      keys: ["Assisted-by", "Co-authored-by", "Co-developed-by", "Generated-by", "Made-with"],
      when: "names-tool",
      reason: "asks you to disclose AI use in the pull request's description instead",
      fix: "strip",
    },
  ],
  identities: { coAuthor: "human", signer: "human" },
  signOff: { level: "required" },
  attest: [
    "If you used AI, the pull request's description says so; a proposal says so if the use was significant.",
    "You understand, tested and reviewed the whole change, and can explain it without a tool.",
    "Your answers to reviewers show your own understanding; no tool answers by itself.",
    "The pull request is not large, not one of many at once, and not wordy.",
    "It does not solve an issue reserved for newcomers.",
    "You did not ask a model to review the pull request.",
    "Its licence is compatible with the Apache License 2.0.",
  ],
};

const signed = "Signed-off-by: Jane Doe <jane@example.org>";

export const examples: PresetExamples = {
  accepted: {
    "disclosed in the description": {
      message: `Do not roll the brokers when only the metrics config changed

${signed}`,
      pullRequest: { body: "GitHub Copilot wrote the parametrized test; I checked it against a cluster." },
    },
    "two people": {
      message: `[ST] Stabilize the Cruise Control rebalance tests

Co-authored-by: Jim Roe <jim@example.org>
${signed}`,
    },
    "no AI": { message: `Bump Fabric8 to 7.4.0\n\n${signed}` },
  },
  rejected: {
    "a tool's trailer": {
      message: `Fix the ordering of listeners in the advertised config

Assisted-by: Claude Opus 4.6
${signed}`,
      refusedBy: {
        "trailer-forbidden": "Strimzi asks you to disclose AI use in the pull request's description instead",
      },
    },
    "a tool signs off": {
      message: `Document the KRaft migration

Signed-off-by: Claude <noreply@anthropic.com>`,
      refusedBy: { "human-identity": "signed off by Claude Code, which only people may do" },
    },
    "no sign-off": { message: "Remove the deprecated ZooKeeper fields", refusedBy: { "sign-off": "no Signed-off-by" } },
  },
};
