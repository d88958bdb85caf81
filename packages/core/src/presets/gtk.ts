import type { PolicySource } from "../policy/schema.ts";
import type { PresetExamples } from "./preset.ts";

/** GTK's policy of 2026-04-03. */
export const preset: PolicySource = {
  name: "gtk",
  title: "GTK",
  source: {
    url: "https://gitlab.gnome.org/GNOME/gtk/-/blob/main/CONTRIBUTING.md",
    read: "2026-09-19",
    status: "in-force",
    note: "Quoted second-hand. It names two trailers and means everything that advertises a tool. We read that to include Co-developed-by, Generated-by, Made-with, generated-with footers and a tool as the author.",
  },
  effective: { from: "2026-04-03" },
  repositories: ["gitlab.gnome.org/GNOME/gtk", "github.com/GNOME/gtk"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-body", "issue"],
  },
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
  accepted: [
    {
      title: "a fix, disclosed in the merge request",
      message: `listview: Keep the focus when the model is spliced

The focus tracker pointed at a tile that had been freed.

Fixes: #7654`,
      pullRequest: {
        title: "listview: Keep the focus when the model is spliced",
        body: "I found the stale tile with the help of Claude Code and wrote the fix myself.",
        labels: [],
      },
    },
    {
      title: "two people",
      message: `gdk/wayland: Handle a compositor without xdg-toplevel-icon

Co-authored-by: Jim Roe <jim@example.org>`,
    },
    { title: "no AI", message: "Update the Brazilian Portuguese translation" },
  ],
  rejected: [
    {
      title: "a tool's credit",
      message: `textview: Fix the preedit position in RTL text

Assisted-by: Claude Opus 4.6`,
      by: "trailer-forbidden",
      says: "GTK does not advertise tools",
    },
    {
      title: "a tool as co-author",
      message: `gsk: Cache the glyph atlas per surface

Co-authored-by: Cursor <cursoragent@cursor.com>`,
      by: "trailer-forbidden",
      says: "Co-authored-by names Cursor",
    },
    {
      title: "a footer",
      message: `inspector: Show the accessible description

🤖 Generated with [Claude Code](https://claude.com/claude-code)`,
      by: "no-advert",
      says: "advertises Claude Code",
    },
  ],
};
