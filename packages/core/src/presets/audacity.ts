import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Audacity",
  source: {
    url: "https://github.com/audacity/audacity/blob/master/AI_POLICY.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at audacity/audacity@2a63628f; we did not read the template. The policy asks for the trailer and for the template's field. In place of that field, we accept a mention in the description.",
  },
  repositories: ["github.com/audacity/audacity"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["commit-trailer", "pr-body", "issue"],
    everyChannel: true,
    threshold: "a tool produced a substantial portion of the content",
    trailers: [{ key: "Assisted-by", value: "any", example: "Claude Code 2.1", repeat: true }],
    exempt: ["completion", "boilerplate", "spelling and grammar", "light copy-editing", "translation of your own text"],
    pullRequest: { sentence: "I used <tool> for <what>" },
  },
  forbidTrailers: [
    {
      keys: ["Co-authored-by"],
      when: "names-tool",
      reason: "asks for Assisted-by, because a tool cannot sign its CLA",
      fix: "rewrite",
    },
  ],
  identities: { author: "human" },
  attest: [
    "You read, reviewed and understand all generated code and text, including code comments, and answer for it.",
    "You do not pass review feedback to a tool and send back its answer.",
    "A person reviewed and approved everything an agent did in the project's spaces.",
    "You have all the necessary rights, signed the CLA, and did not use a tool to evade a licence.",
    "Where generated material seems to come from another source, you verified that its licence is compatible.",
  ],
  guidance: ["Write the description yourself.", "If in doubt, disclose."],
};

export const examples: PresetExamples = {
  accepted: {
    assisted: { message: "Fix the zoom of stereo clips\n\nAssisted-by: Claude Code 2.1" },
    "without AI": { message: "Update the translations" },
    "two people": { message: "Remember the last export format\n\nCo-authored-by: Jim Roe <jim@example.org>" },
  },
  rejected: {
    "a tool as co-author": {
      message: "Speed up the waveform cache\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      refusedBy: { "trailer-forbidden": "asks for Assisted-by" },
    },
    "an agent as the author": {
      message: "Fix a typo in the manual",
      author: { name: "google-labs-jules[bot]", email: "161369871+google-labs-jules[bot]@users.noreply.github.com" },
      refusedBy: { "human-identity": "the author is Jules" },
    },
    "a footer in its place": {
      message: "Add a test for labels\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)",
      refusedBy: { "disclosure-required": "the message has no Assisted-by trailer" },
    },
  },
};
