import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Open Liberty",
  source: {
    url: "https://github.com/OpenLiberty/open-liberty/blob/integration/AGENTS.md",
    read: "2026-11-28",
    status: "in-force",
    note: "AGENTS.md at OpenLiberty/open-liberty@11879dcd. The trailer has the agent's name, its version and, where known, the models in parentheses; one line for each tool.",
  },
  repositories: ["github.com/OpenLiberty/*"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["commit-trailer"],
    trailers: [
      {
        key: "Co-authored-by-AI",
        value: { form: "<tool…> [(<model…>)]" },
        example: "IBM Bob 1.0.0 (Claude Sonnet 4.6)",
        last: true,
        repeat: true,
      },
    ],
  },
  attest: [
    "You reviewed and tested what the tool made, and it meets the project's standards.",
    "The contributor licence agreement covers all of it.",
    "You named the tool's version and every model that you used, as far as you know them.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "tool and model": {
      message:
        "Fix the JWT validation of a missing aud claim\n\nUpdated the consumer to report CWWKS6031E instead of an NPE.\n\nFixes #31234\n\nCo-authored-by-AI: GitHub Copilot (gpt-4.1)",
    },
    "tool with its version, and model": {
      message: "Add a FAT for concurrent session invalidation\n\nCo-authored-by-AI: IBM Bob 1.0.1 (Claude Sonnet 4.6)",
    },
    "two tools, a line for each": {
      message:
        "Report the reason of a rejected LTPA token\n\nFor #31412\n\nCo-authored-by-AI: GitHub Copilot (gpt-4.1)\nCo-authored-by-AI: Cursor 2.6 (Claude Sonnet 4.6)",
    },
    "without AI": { message: "Remove the unused bnd entry of com.ibm.ws.webcontainer\n\nFor #31300" },
  },
  rejected: {
    "not at the end": {
      message:
        "Correct the pool's purge policy\n\nCo-authored-by-AI: Claude Code (claude-sonnet-4-6)\nSigned-off-by: Jane Doe <jane@example.org>",
      refusedBy: { "disclosure-placement": "Co-authored-by-AI is not the message's last line" },
    },
    "a model that is not closed off": {
      message: "Trace the feature resolver's conflicts\n\nCo-authored-by-AI: Cursor 2.6 (Claude Sonnet 4.6",
      refusedBy: { "disclosure-format": "does not have the form <tool…> [(<model…>)]" },
    },
    "the tool's own trailer": {
      message: "Cache the class loading plan\n\nCo-authored-by: Claude <noreply@anthropic.com>",
      refusedBy: { "disclosure-required": "the message has no Co-authored-by-AI trailer" },
    },
  },
};
