import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Processing",
  source: {
    url: "https://github.com/processing/processing4/blob/main/AI_USAGE_POLICY.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at processing/processing4@0d8bde55, of 2025-11-10. It distinguishes assistive from generative use. A tool's stamp shows neither, so what the author says about it counts.",
  },
  effective: { from: "2025-11-10" },
  repositories: ["github.com/processing/processing4"],
  stance: "restrict",
  accepts: "assistive",
  disclosure: {
    level: "required",
    channels: ["pr-body"],
    pullRequest: { sentence: "I used <tool> to <help how>, and verified it by <how>" },
  },
  identities: { author: "human", committer: "human", opener: "human" },
  tools: { name: "required" },
  attest: [
    "A tool explained, suggested, tested or reviewed. It wrote no large blocks of code, and made no decision for you.",
    "You can explain every line, reviewed and tested it, and answer for its bugs.",
    "You reviewed all generated documentation and comments.",
    "No tool automated the submission.",
    "You follow AGENTS.md and CONTRIBUTING.md.",
  ],
  guidance: ["Ask people first: there are no silly questions."],
};

export const examples: PresetExamples = {
  accepted: {
    "help with debugging, disclosed": {
      message: "Fix the export of sketches with spaces",
      pullRequest: { body: "I used Claude to help debug a failing test. I wrote and tested the fix myself." },
    },
    "without AI": { message: "Update the Danish translation", pullRequest: { body: "All strings." } },
    "two people": { message: "Make the console selectable\n\nCo-authored-by: Jim Roe <jim@example.org>" },
  },
  rejected: {
    "a tool as co-author, without a disclosure": {
      message: "Rewrite the preferences window\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: { body: "In Compose." },
      refusedBy: { "pr-disclosure": "names Claude Code, but the pull request does not disclose it" },
    },
    "generated and disclosed": {
      message: "Add a colour picker",
      pullRequest: { body: "This was written by Claude Code, and I tested it." },
      refusedBy: { "assistive-only": "a tool generated this, and Processing accepts only AI assistance" },
    },
    "an agent as the author": {
      message: "Fix typos in the examples",
      author: { name: "google-labs-jules[bot]", email: "161369871+google-labs-jules[bot]@users.noreply.github.com" },
      refusedBy: { "human-identity": "the author is Jules" },
    },
    "an agent opens it without a disclosure": {
      message: "Add a dark theme",
      pullRequest: { body: "Dark.", author: "devin-ai-integration[bot]" },
      refusedBy: { "pr-disclosure": "the author is Devin" },
    },
  },
};
