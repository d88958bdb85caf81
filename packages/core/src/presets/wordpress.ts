import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "WordPress",
  source: {
    url: "https://make.wordpress.org/ai/handbook/ai-guidelines/",
    read: "2026-09-19",
    status: "in-force",
    note: "We require these lines only if a mark shows AI use. A patch that is attached to a ticket is disclosed in the ticket, which we cannot see.",
  },
  repositories: ["github.com/WordPress/*"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-body"],
    pullRequest: { fields: ["AI assistance:", "Tool(s):", "Used for:"] },
  },
  attest: [
    "You reviewed, understood and tested everything, and answer for it.",
    "Code and media, including the tool's terms, are compatible with the GPL (version 2 or later).",
    "It is short, necessary and in your words; generated filler is closed without review.",
  ],
  uncovered: [
    "A patch on a ticket is disclosed there, where we do not see it.",
    "The template of WordPress/ai also asks for the model. We do not.",
  ],
};

const filled = "AI assistance: Yes\nTool(s): Claude Code\nUsed for: the unit tests; I wrote the fix.";
const footer = "🤖 Generated with [Claude Code](https://claude.com/claude-code)";

export const examples: PresetExamples = {
  accepted: {
    "the lines filled in": {
      message:
        "Editor: Prevent a fatal error when a block's metadata is missing.\n\nProps janedoe, jimroe.\nFixes #64123.\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: {
        title: "Editor: Prevent a fatal error when a block's metadata is missing",
        body: `Trac ticket: https://core.trac.wordpress.org/ticket/64123\n\n${filled}`,
      },
    },
    "no AI, and the author says so": {
      message: "Media: Use the original's orientation for subsizes.\n\nProps janedoe.\nSee #63990.",
      pullRequest: {
        title: "Media: Use the original's orientation for subsizes",
        body: "AI assistance: No\nTool(s):\nUsed for:",
      },
    },
    "without AI": {
      message: "Docs: Correct the type of the `$args` parameter of `wp_insert_term()`.\n\nSee #64001.",
      pullRequest: { title: "Docs: Correct the type of $args", body: "Found while reading." },
    },
  },
  rejected: {
    "a tool's stamp, and no lines": {
      message: "REST API: Add a filter for the search handlers.",
      pullRequest: { title: "REST API: Add a filter for the search handlers", body: `See #64200.\n\n${footer}` },
      refusedBy: { "pr-disclosure": "the pull request names Claude Code, but does not disclose AI use" },
    },
    "lines left empty": {
      message: "Upgrade: Skip the database upgrade notice on multisite subsites.",
      pullRequest: { title: "Upgrade: Skip the notice on subsites", body: "AI assistance: Yes\nTool(s):\nUsed for:" },
      refusedBy: { "pr-disclosure": 'the pull request leaves "Tool(s):" and "Used for:" empty' },
    },
    '"No", and a tool as co-author': {
      message:
        "Comments: Escape the cancel link's title.\n\nCo-authored-by: Copilot <175728472+Copilot@users.noreply.github.com>",
      pullRequest: { title: "Comments: Escape the cancel link's title", body: "AI assistance: No" },
      refusedBy: { "pr-disclosure": "the pull request says that no AI was used, but line 3 names GitHub Copilot" },
    },
  },
};
