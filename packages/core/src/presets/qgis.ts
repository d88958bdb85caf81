import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "QGIS",
  extends: "llvm",
  source: {
    url: "https://github.com/qgis/QGIS-Enhancement-Proposals/blob/master/qep-408-ai-tool-policy.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at qgis/QGIS-Enhancement-Proposals@d9efd1a. It expects contributors to label what contains a substantial amount of generated content. Only people can tell what is substantial, so a missing label only warns. The text does not settle whether generated code is acceptable at all.",
  },
  effective: { from: "2026-02-20" },
  repositories: ["github.com/qgis/*"],
  attest: [
    "You read and reviewed everything a tool produced before you asked others to.",
    "You are the author, answer for the change, and can answer questions about it yourself.",
    "It is worth more to the project than the time its review takes.",
    "You do not pass review feedback to a model and send back its answer.",
    "The same applies to QEPs, issues, security reports and comments.",
    "No agent acts in the project's spaces without a person's approval.",
    "You have the right to contribute all of it. It contains no copyrighted material of others, regenerated or not.",
  ],
  exempt: { roles: [] },
};

export const examples: PresetExamples = {
  accepted: {
    assisted: { message: "[processing] Fix the extent of raster calculators\n\nAssisted-by: Claude Code" },
    "disclosed in the text": {
      message: "Document the new symbol levels\n\nMost of the first draft was written with ChatGPT.",
    },
    "a tool's stamp is a warning": {
      message: "Add tests for QgsMeshLayer\n\nCo-authored-by: Copilot <223556219+Copilot@users.noreply.github.com>",
    },
  },
  rejected: {
    "an agent as the author": {
      message: "Tidy the includes",
      author: { name: "Devin AI", email: "158243242+devin-ai-integration[bot]@users.noreply.github.com" },
      refusedBy: { "human-identity": "the author is Devin" },
    },
    "a trailer that says nothing": {
      message: "Fix #59001\n\nAssisted-by:",
      refusedBy: { "disclosure-format": "says nothing" },
    },
    "a misspelt trailer": {
      message: "Speed up labelling\n\nAsisted-by: Claude Code",
      refusedBy: { "disclosure-placement": "Asisted-by is spelt Assisted-by" },
    },
  },
};
