import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "this project",
  source: {
    url: "https://github.com/melissawm/open-source-ai-contribution-policies",
    read: "2026-11-28",
    status: "in-force",
    note: "This is not one project's text, but what the bans in an index have in common. A ban relies on honesty: we can only refuse what is declared or carries a tool's mark. Only the ban reports a mark, and it does not ask you to delete the mark and keep the content.",
  },
  stance: "forbid",
  disclosure: { level: "none" },
  identities: { signer: "human" },
  attest: [
    "AI generated nothing in the contribution (code, comments, tests, documentation, artwork), and nothing in it is derived from AI output.",
    "The description, the commit messages and your answers in the review are in your own words.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "a person's work": {
      message: `Parse the header before allocating the body

A length of zero used to allocate a page.`,
    },
    "two people, one of them called Claude": {
      message: `Support the compressed index format

Co-authored-by: Claude Dupont <claude@dupont.example>`,
    },
    "prose about AI": { message: "docs: say that contributions made with ChatGPT are not accepted" },
  },
  rejected: {
    "a tool as co-author": {
      message: `Simplify the retry loop

Co-authored-by: Claude <noreply@anthropic.com>`,
      refusedBy: { "off-limits": "this project declines AI-generated contributions" },
    },
    "an agent as the author": {
      message: "Add tests for the tokenizer",
      author: { name: "google-labs-jules[bot]", email: "161369871+google-labs-jules[bot]@users.noreply.github.com" },
      refusedBy: { "off-limits": "this project declines AI-generated contributions, and the author is Jules" },
    },
    "honestly disclosed": {
      message: `Rewrite the installer

Assisted-by: Claude Opus 4.6`,
      refusedBy: { "off-limits": "this project declines AI-generated contributions" },
    },
    "a footer": {
      message: `Fix the race in the logger

🤖 Generated with [Claude Code](https://claude.com/claude-code)`,
      refusedBy: { "off-limits": "line 3 names Claude Code" },
    },
  },
};
