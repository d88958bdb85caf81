import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "CPython",
  source: {
    url: "https://devguide.python.org/getting-started/ai-tools/",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at python/devguide@0d5fbc08. We chose which files are tests.",
  },
  repositories: ["github.com/python/cpython"],
  stance: "allow",
  disclosure: { level: "recommended", channels: ["pr-body"], pullRequest: { sentence: "I used <tool> for <what>" } },
  categories: { tests: ["Lib/test/**", "Lib/idlelib/idle_test/**", "Modules/_test*"] },
  weakenedTests: { categories: ["tests"], when: "ai" },
  attest: [
    "You reviewed all of it in detail, including titles and descriptions, and answer for it.",
    "You can explain in your own words the change, how you used a tool, and what it changed.",
    "You changed or bypassed no existing test, and removed no function, to make a failing test pass.",
  ],
  guidance: [
    "Consider whether the change is needed. Keep it small and focused, in the surrounding style, and compatible with earlier releases.",
    "Tell a tool how Python is tested, and carefully examine the tests that it proposes.",
  ],
  uncovered: [
    "Maintainers close unproductive issues and pull requests without giving a reason, and may block whoever repeats them.",
  ],
};

/** Nothing in it is a condition: all it can do is warn. */
export const examples: PresetExamples = {
  lenient: "disclosure is appreciated, and reviewers judge changes to tests",
  accepted: {
    "disclosed in the pull request": {
      message:
        "gh-134567: Fix reference leak in sqlite3.Blob.__setitem__\n\nCo-Authored-By: Claude Opus 4.6 <noreply@anthropic.com>",
      pullRequest: { body: "I used Claude Code to look for the same pattern in the other setters; there is none." },
    },
    "without AI": {
      message: "gh-135001: Speed up json.dumps() of nested tuples (GH-135040)",
      files: [
        { path: "Modules/_json.c", added: 34, deleted: 20 },
        { path: "Lib/test/test_json/test_speedups.py", added: 12, deleted: 0 },
      ],
    },
    "a backport": {
      message:
        "[3.14] gh-134890: Clarify the lifetime of PyUnicode_AsUTF8() (GH-134901)\n\n(cherry picked from commit 0123456789abcdef0123456789abcdef01234567)\n\nCo-authored-by: Jim Roe <jim@example.org>",
    },
    "opened by an agent, without a disclosure: a warning": {
      message: "gh-135222: Accept PathLike in shelve.open()",
      pullRequest: { body: "Adds os.fspath().", author: "copilot-swe-agent[bot]" },
    },
    "a tool as co-author, without a disclosure: a warning": {
      message:
        "gh-135300: Add more tests for textwrap.dedent()\n\nCo-authored-by: Copilot <223556219+Copilot@users.noreply.github.com>",
      pullRequest: { body: "See the issue." },
    },
    "tests removed: a warning": {
      message:
        "gh-135411: Fix zipfile's handling of a truncated comment\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      files: [
        { path: "Lib/zipfile/__init__.py", added: 6, deleted: 1 },
        { path: "Lib/test/test_zipfile/test_core.py", added: 2, deleted: 31 },
      ],
    },
  },
  rejected: {},
};
