import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "pytest",
  source: {
    url: "https://github.com/pytest-dev/pytest/blob/main/CONTRIBUTING.rst",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at pytest-dev/pytest@df87db7b. It suggests crediting a tool but does not require it. The trailer's spelling only warns, because most tools write Co-Authored-By.",
  },
  repositories: ["github.com/pytest-dev/*"],
  stance: "allow",
  disclosure: {
    level: "recommended",
    channels: ["commit-trailer"],
    trailers: [{ key: "Co-authored-by", value: "person", example: "Claude <noreply@anthropic.com>", repeat: true }],
  },
  identities: { coAuthor: "any" },
  attest: [
    "You understand the change, reviewed it, answer for it, and answer the reviewers' questions yourself.",
    "It is not the work of an unattended agent, and not one of many made in bulk.",
  ],
  uncovered: ["pytest closes pull requests that agents made without a person's review, and bans whoever sends them."],
  severity: { "disclosure-placement": "warn" },
};

const footer = "🤖 Generated with [Claude Code](https://claude.com/claude-code)";

/** Nothing in it is a condition: all it can do is warn. */
export const examples: PresetExamples = {
  lenient: "disclosure is recommended, and a tool is welcome as co-author",
  accepted: {
    "a tool as co-author": {
      message:
        "Fix capsys dropping the last line without a newline (#13987)\n\nCo-authored-by: Claude <noreply@anthropic.com>",
    },
    "a person and a tool": {
      message:
        "doc: explain indirect parametrization with fixtures\n\nCo-authored-by: Jim Roe <jim@example.org>\nCo-authored-by: Copilot <223556219+Copilot@users.noreply.github.com>",
    },
    "a person only": {
      message:
        "[pre-commit.ci] pre-commit autoupdate (#14011)\n\nCo-authored-by: pre-commit-ci[bot] <66853113+pre-commit-ci[bot]@users.noreply.github.com>",
    },
    "a footer without the co-author: a warning": {
      message: `Respect --import-mode in doctest collection\n\n${footer}`,
    },
    "a co-author that git does not see: a warning": {
      message:
        "Refactor FixtureDef.execute\n\nCo-authored-by: Claude <noreply@anthropic.com>\n\nThe finalizer is now registered once, before the\nvalue is computed.",
    },
  },
  rejected: {},
};
