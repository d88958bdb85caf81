import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "OpenImageIO",
  source: {
    url: "https://github.com/AcademySoftwareFoundation/OpenImageIO/blob/main/docs/dev/AI_Policy.md",
    read: "2026-11-28",
    status: "in-force",
    note: "docs/dev/AI_Policy.md of AcademySoftwareFoundation/OpenImageIO@a1045a43. It speaks of a human author; we read that to require people as author and signer.",
  },
  repositories: ["github.com/AcademySoftwareFoundation/OpenImageIO"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["commit-trailer", "pr-body"],
    everyChannel: true,
    trailers: [
      {
        key: "Assisted-by",
        value: { form: ["<tool…>/<model…>", "<tool…> / <model…>"] },
        example: "claude-code/claude-opus-4",
        repeat: true,
      },
    ],
    pullRequest: { sentence: "Assisted-by: <tool>/<model>" },
    exempt: [
      "completion, spelling and grammar",
      "explaining code, research, and finding bugs that people confirm and fix",
      "translation and accessibility",
      "trivial fixes",
      "checking your own code before you send it",
    ],
  },
  identities: { author: "human", signer: "human", opener: "human" },
  requires: [
    {
      what: "confirmation that you read its policy",
      when: "always",
      boxes: ["I have read the Policy on AI Coding Assistants"],
      severity: "warn",
    },
  ],
  attest: [
    "You understand every line and can explain, defend and change it; you accepted nothing unread.",
    "You opened the pull request, discuss it and answer reviewers yourself; no agent acts in the project's spaces.",
    "The pull request's description also contains the Assisted-by line.",
    "The DCO and the CLA hold, and you took reasonable care that no code comes from a source with an incompatible licence.",
    "Its quality is as high as without a tool.",
  ],
  guidance: [
    "Write the description yourself, and summarise how you used the tool and the gist of important prompts.",
    "Do not use AI for good first issues or on Dev Days.",
  ],
  uncovered: [
    "Somebody other than the author must review and approve the change; a model's approval does not count.",
    "A maintainer may ban whoever repeatedly sends poor work.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "tool and model": {
      message:
        "fix(exr): guard against zero-sized deep tiles (#5012)\n\nAssisted-by: claude-code/claude-opus-4\nSigned-off-by: Jane Doe <jane@example.org>",
    },
    "two tools": {
      message:
        "test(iba): cover the corner cases of resample()\n\nAssisted-by: GitHub Copilot/gpt-5.4\nAssisted-by: codex/gpt-5.4\nSigned-off-by: Jane Doe <jane@example.org>",
    },
    "without AI": { message: "build(deps): test against fmt 12.1\n\nSigned-off-by: Jane Doe <jane@example.org>" },
  },
  rejected: {
    "a model without its tool": {
      message:
        "perf(ustring): fewer locks on a miss\n\nAssisted-by: Claude Opus 4.6\nSigned-off-by: Jane Doe <jane@example.org>",
      refusedBy: { "disclosure-format": "does not have the form <tool…>/<model…>" },
    },
    "the kernel's older form": {
      message: "fix(tiff): read 10-bit separate planes\n\nAssisted-by: Claude:claude-3-opus",
      refusedBy: { "disclosure-format": "does not have the form" },
    },
    "the tool's own trailer": {
      message:
        "feat(oiiotool): --layerrename\n\nCo-Authored-By: Claude <noreply@anthropic.com>\nSigned-off-by: Jane Doe <jane@example.org>",
      refusedBy: { "disclosure-required": "the message has no Assisted-by trailer" },
    },
  },
};
