import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "web-platform-tests",
  source: {
    url: "https://github.com/web-platform-tests/wpt/blob/master/docs/writing-tests/ai-policy.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Read in Firefox's copy (mozilla-firefox/firefox, testing/web-platform/tests). Commits are attributed to a person; we read that to exclude a tool as committer, signer or co-author as well.",
  },
  repositories: ["github.com/web-platform-tests/wpt"],
  stance: "allow",
  disclosure: {
    level: "recommended",
    channels: ["commit-body"],
    threshold: "a model was a significant input to the commit",
  },
  identities: { author: "human", committer: "human", coAuthor: "human", signer: "human" },
  attest: [
    "You take responsibility for the commits, and initiated the pull request.",
    "You wrote the description, understand every change, and are ready to discuss it.",
    "Issues, descriptions and answers contain no generated text outside a labelled details or q element.",
  ],
  uncovered: [
    "Generated text in a discussion must be in a labelled element. We do not check this.",
    "Whoever repeatedly breaks this may be banned.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "disclosed in the message": {
      message:
        "Test view-transition-name: auto in shadow trees\n\nThe cases were listed with ChatGPT and checked against the specification.",
    },
    "without AI": { message: "[css-grid] Add tests for masonry" },
    "two people": { message: "Fix flaky reftest of :has()\n\nCo-authored-by: Jim Roe <jim@example.org>" },
  },
  rejected: {
    "a tool as the author": {
      message: "[fetch] Remove duplicate tests",
      author: { name: "copilot-swe-agent[bot]", email: "198982749+Copilot@users.noreply.github.com" },
      refusedBy: { "human-identity": "the author is GitHub Copilot" },
    },
    "a tool as co-author": {
      message: "[dom] Test moveBefore with iframes\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      refusedBy: { "human-identity": "co-authored by Claude Code, which only people may do" },
    },
    "another agent as the author": {
      message: "[svg] Add tests for pathLength",
      author: { name: "Cursor Agent", email: "cursoragent@cursor.com" },
      refusedBy: { "human-identity": "the author is Cursor" },
    },
  },
};
