import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "CloudNativePG",
  source: {
    url: "https://github.com/cloudnative-pg/governance/blob/main/AI_POLICY.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at cloudnative-pg/governance@34378cd. Only people can tell what is significant, so a missing disclosure only warns.",
  },
  effective: { from: "2026-02-03" },
  repositories: ["github.com/cloudnative-pg/*"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["commit-trailer", "pr-body"],
    everyChannel: true,
    threshold: "AI generated a significant portion of the contribution",
    exempt: ["simple completion"],
    trailers: [{ key: "Assisted-by", value: "any", example: "Claude Opus 4.5", repeat: true }],
    pullRequest: { sentence: "I used <tool> for <what>" },
  },
  attest: [
    "You understand every line, can explain why it is there, and will maintain it.",
    "It is not a refactoring across the code base that a tool suggested and no maintainer asked for, and it does not fix an invented problem.",
    "You may contribute it under the Apache License 2.0. It violates neither anybody's rights nor the tool's terms.",
    "You cut down every block of boilerplate.",
    "You wrote the description, and it says why the change matters.",
  ],
  guidance: [
    "Open an issue or a discussion first, unless the change is trivial.",
    "One thoughtful pull request is worth more than ten small fixes by a tool.",
  ],
  uncovered: [
    "Maintainers close low-effort work without a critique, and may block whoever uses AI in a prohibited way.",
  ],
  severity: { "disclosure-required": "warn", "pr-disclosure": "warn" },
};

export const examples: PresetExamples = {
  accepted: {
    assisted: { message: "fix: wait for the WAL receiver\n\nAssisted-by: Claude Opus 4.5" },
    "without AI": { message: "docs: clarify replica clusters" },
    "a tool's stamp: a warning": {
      message: "test: cover fencing\n\nCo-authored-by: Copilot <223556219+Copilot@users.noreply.github.com>",
    },
  },
  rejected: {
    "a trailer that says nothing": {
      message: "chore: bump the operator SDK\n\nAssisted-by:",
      refusedBy: { "disclosure-format": "says nothing" },
    },
    "a misspelt trailer": {
      message: "feat: add a metric for slots\n\nAsisted-by: Google Gemini",
      refusedBy: { "disclosure-placement": "Asisted-by is spelt Assisted-by" },
    },
    "where git does not see it": {
      message:
        "fix: retry the probe\n\nAssisted-by: ChatGPT 5.2\n\nIt failed on slow disks, which\nnobody noticed in the tests.",
      refusedBy: { "disclosure-placement": "git does not see Assisted-by on line 3" },
    },
  },
};
