import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "SearXNG",
  source: {
    url: "https://github.com/searxng/searxng/blob/master/AI_POLICY.rst",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at searxng/searxng@9fea4120.",
  },
  repositories: ["github.com/searxng/*"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-body", "issue"],
    pullRequest: { sentence: "I used <tool> for <what, and how much of it>" },
  },
  tools: { name: "required" },
  identities: { author: "human" },
  attest: [
    "You named the tool and said how much of the work it did.",
    "You fully understand the change, and can explain why it is the right approach.",
    "Your own part is clearly larger than the tool's, and you decided how the change is built.",
    "You wrote the issues and descriptions; a translation keeps to your words.",
  ],
  uncovered: ["Whoever sends bad AI-generated work is blocked."],
};

export const examples: PresetExamples = {
  accepted: {
    "tool and extent": {
      message: "[fix] engines: qwant changed its API\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: { body: "Claude Code found the new parameter; the change is mine." },
    },
    "without AI": { message: "[mod] simplify the preferences", pullRequest: { body: "Less code." } },
    "two people": { message: "[enh] add engine for codeberg\n\nCo-authored-by: Jim Roe <jim@example.org>" },
  },
  rejected: {
    "a tool as co-author, without a disclosure": {
      message: "[feat] calculator plugin\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: { body: "New plugin." },
      refusedBy: { "pr-disclosure": "names Claude Code, but the pull request does not disclose it" },
    },
    "an agent as the author": {
      message: "[chore] bump dependencies",
      author: { name: "Devin AI", email: "158243242+devin-ai-integration[bot]@users.noreply.github.com" },
      refusedBy: { "human-identity": "the author is Devin" },
    },
    "opened by an agent": {
      message: "[fix] typo",
      pullRequest: { body: "Typo.", author: "google-labs-jules[bot]" },
      refusedBy: { "pr-disclosure": "the author is Jules" },
    },
  },
};
