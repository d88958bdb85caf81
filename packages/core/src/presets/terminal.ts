import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Windows Terminal",
  source: {
    url: "https://github.com/microsoft/terminal",
    read: "2026-11-28",
    status: "unconfirmed",
    note: "We know it only from a summary, and could not find the AGENTS.md that the summary mentions. We take a small local fix to be one file, and chose AI-agreed-by to record the permission.",
  },
  repositories: ["github.com/microsoft/terminal"],
  stance: "restrict",
  disclosure: { level: "required", channels: ["pr-body"], pullRequest: { sentence: "I used <tool> for <what>" } },
  forbidTrailers: [
    { keys: ["Co-authored-by"], when: "names-tool", reason: "accepts only people as co-authors", fix: "strip" },
  ],
  limits: [{ id: "a small local fix", unit: "files", max: 1, per: "range", when: "ai" }],
  agreement: { trailer: "AI-agreed-by", grantedBy: "CODEOWNERS", notSelf: true },
  attest: ["A person did most of the work.", "A maintainer agreed to a larger change."],
};

export const examples: PresetExamples = {
  accepted: {
    "a small fix, disclosed": {
      message: "Fix the tab width after a font change",
      pullRequest: { body: "I used GitHub Copilot to find the rounding error." },
      files: [{ path: "src/renderer/atlas/AtlasEngine.cpp", added: 3, deleted: 1 }],
    },
    "without AI": {
      message: "Move the settings model to its own project",
      files: [
        { path: "a.cpp", added: 400, deleted: 0 },
        { path: "b.cpp", added: 10, deleted: 9 },
      ],
    },
    "two people": { message: "Localise the about box\n\nCo-authored-by: Jim Roe <jim@example.org>" },
  },
  rejected: {
    "a tool as co-author": {
      message: "Fix a crash on exit\n\nCo-authored-by: Copilot <223556219+Copilot@users.noreply.github.com>",
      refusedBy: { "trailer-forbidden": "accepts only people as co-authors" },
    },
    "an agent's pull request without a disclosure": {
      message: "Add a setting for the bell",
      pullRequest: { body: "New setting.", author: "copilot-swe-agent[bot]" },
      refusedBy: { "pr-disclosure": "the author is GitHub Copilot" },
    },
    "an agent as the author, without a disclosure": {
      message: "Refactor the VT parser",
      author: { name: "Cursor Agent", email: "cursoragent@cursor.com" },
      pullRequest: { body: "Cleaner." },
      refusedBy: { "pr-disclosure": "the author is Cursor, but the pull request does not disclose it" },
    },
  },
};
