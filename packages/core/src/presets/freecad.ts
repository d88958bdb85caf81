import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "FreeCAD",
  source: {
    url: "https://github.com/FreeCAD/FreeCAD/blob/main/AI_POLICY.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at FreeCAD/FreeCAD@159472ec. It gives the value as a model with its version in parentheses, and an example without the version. We accept any text.",
  },
  repositories: ["github.com/FreeCAD/*"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["commit-trailer", "pr-body"],
    everyChannel: true,
    trailers: [{ key: "Assisted-by", value: "any", example: "gemini-2.5-pro (rev-1)", repeat: true }],
    pullRequest: { sentence: "Assisted-by: <model> (<version>)" },
  },
  requires: [
    {
      what: "the box against unverified AI output",
      when: "always",
      boxes: ["This PR is not unverified AI output"],
      severity: "warn",
    },
  ],
  attest: [
    "You fully understand the submission, and reviewed and tested it.",
    "Code, commit messages, descriptions and replies do not obviously come from a machine. You communicate yourself, and show the original next to a machine translation.",
    "The pull request is not unverified AI output, and you take responsibility for it, as the template's box says.",
    "The pull request's description also contains the Assisted-by line.",
  ],
  guidance: ["Prefer open and frugal models to large ones that only large organisations can train."],
};

export const examples: PresetExamples = {
  accepted: {
    "a model and its version": {
      message:
        "Sketcher: Fix the arc's parameter range after a split\n\nFixes #24567\n\nAssisted-by: gemini-2.5-pro (rev-1)",
    },
    "a model whose name holds its version": {
      message: "PartDesign: Keep the datum's label on migration\n\nAssisted-by: GPT-4o-2024-08-06",
    },
    "without AI": { message: "Gui: Remove a dead signal connection in the tree view" },
  },
  rejected: {
    "the tool's own trailer": {
      message: "CAM: Add a helical ramp to pocket operations\n\nCo-authored-by: Cursor <cursoragent@cursor.com>",
      refusedBy: { "disclosure-required": "the message has no Assisted-by trailer" },
    },
    "says nothing": {
      message: "BIM: Cache the window's void shape\n\nAssisted-by:",
      refusedBy: { "disclosure-format": "says nothing" },
    },
    misspelt: {
      message: "FEM: Export contact pairs to CalculiX\n\nAssited-by: Claude Opus (4.6)",
      refusedBy: { "disclosure-placement": "Assited-by is spelt Assisted-by" },
    },
  },
};
