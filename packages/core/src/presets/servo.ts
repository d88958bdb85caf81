import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Servo",
  extends: "no-ai",
  source: {
    url: "https://book.servo.org/contributing/getting-started.html",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at servo/book@ec1028c. The ban covers code, documentation, pull requests, issues and comments. You may propose the use of a particular tool to the project.",
  },
  repositories: ["github.com/servo/*"],
  disclosure: { exempt: ["translation, finding bugs and learning the code base, if you verified the result"] },
  attest: [
    "AI generated no part of the code or documentation.",
    "You wrote the pull request, its summary, its issue and your comments in your own words, and verified any translation of them.",
    "You reproduced any bug that a tool pointed out.",
  ],
  guidance: [
    "You may have a tool review your pull request, but please do not: the results are unreliable and noisy.",
    "Ask people rather than a model how Servo works.",
  ],
};

const signed = "Signed-off-by: Jane Doe <jane@example.org>";

export const examples: PresetExamples = {
  accepted: {
    "a person's work": {
      message: `layout: Do not collapse margins through a flex container (#41234)

Testing: Covered by WPT css/css-flexbox/margin-collapse.html
Fixes: #40987

${signed}`,
    },
    "a bug that a scanner found": {
      message: `script: Root the document before running microtasks

Reported-by: Codex Security
${signed}`,
    },
    "two people": {
      message: `mach: Print the path of the log\n\nCo-authored-by: Jim Roe <jim@example.org>\n${signed}`,
    },
  },
  rejected: {
    "a tool as co-author": {
      message: `net: Send Sec-Fetch-Dest for workers

Co-authored-by: Claude Opus 4.6 <noreply@anthropic.com>
${signed}`,
      refusedBy: { "off-limits": "Servo declines AI-generated contributions" },
    },
    "an assistant's trailer": {
      message: `devtools: Show the event listeners of a node

Assisted-by: GitHub Copilot
${signed}`,
      refusedBy: { "off-limits": "Servo declines AI-generated contributions" },
    },
    "a footer": {
      message: `canvas: Implement roundRect()

🤖 Generated with [Claude Code](https://claude.com/claude-code)`,
      refusedBy: { "off-limits": "line 3 names Claude Code" },
    },
  },
};
