import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "GTK",
  source: {
    url: "https://gitlab.gnome.org/GNOME/gtk/-/blob/main/CONTRIBUTING.md",
    read: "2026-09-19",
    status: "in-force",
    note: "Quoted second-hand. It names two trailers but refuses everything that advertises a tool. We read that to include Co-developed-by, Generated-by, Made-with, generated-with footers and a tool as the author.",
  },
  effective: { from: "2026-04-03" },
  repositories: ["gitlab.gnome.org/GNOME/gtk", "github.com/GNOME/gtk"],
  stance: "allow",
  disclosure: { level: "required", channels: ["pr-body", "issue"] },
  forbidTrailers: [
    {
      keys: ["Co-authored-by", "Assisted-by", "Co-developed-by", "Generated-by", "Made-with"],
      when: "names-tool",
      reason: "does not advertise tools; disclose AI use in the merge request",
      fix: "strip",
    },
  ],
  identities: { author: "human" },
  adverts: "forbidden",
  attest: [
    "The issue or merge request says that AI was used, and what for.",
    "The change is not a broad rewrite, a large refactoring or a change of style.",
    "You understand the change and answer its review yourself. This applies to maintainers as well.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "a fix, disclosed in the merge request": {
      message: `listview: Keep the focus when the model is spliced

The focus tracker pointed at a tile that had been freed.

Fixes: #7654`,
      pullRequest: { body: "I found the stale tile with the help of Claude Code and wrote the fix myself." },
    },
    "two people": {
      message: `gdk/wayland: Handle a compositor without xdg-toplevel-icon

Co-authored-by: Jim Roe <jim@example.org>`,
    },
    "no AI": { message: "Update the Brazilian Portuguese translation" },
  },
  rejected: {
    "a tool's credit": {
      message: `textview: Fix the preedit position in RTL text

Assisted-by: Claude Opus 4.6`,
      refusedBy: { "trailer-forbidden": "GTK does not advertise tools" },
    },
    "a tool as co-author": {
      message: `gsk: Cache the glyph atlas per surface

Co-authored-by: Cursor <cursoragent@cursor.com>`,
      refusedBy: { "trailer-forbidden": "Co-authored-by names Cursor" },
    },
    "a footer": {
      message: `inspector: Show the accessible description

🤖 Generated with [Claude Code](https://claude.com/claude-code)`,
      refusedBy: { "no-advert": "advertises Claude Code" },
    },
  },
};
