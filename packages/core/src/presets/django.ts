import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Django",
  source: {
    url: "https://github.com/django/django/blob/main/.github/pull_request_template.md",
    read: "2026-11-28",
    status: "in-force",
    note: "The template at django/django@119661c2. The reviewer judges whether the author names the tools, so a missing name only warns.",
  },
  repositories: ["github.com/django/django"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-checkbox"],
    pullRequest: {
      when: "always",
      section: "AI Assistance Disclosure",
      checkboxes: { yes: ["If AI tools were used"], no: ["No AI tools were used"] },
    },
  },
  tools: { name: "required" },
  severity: { "tool-approved": "warn" },
  attest: [
    "You named the tools you used, and fully reviewed and verified their output.",
    "You do not bring your own review bot.",
  ],
};

const template = (box: "none" | "no" | "yes" | "both") =>
  `#### Trac ticket number\n\nticket-36912\n\n#### Branch description\nA regression in 6.0.\n\n#### AI Assistance Disclosure (REQUIRED)\n<!-- Please select exactly ONE of the following: -->\n- [${box === "no" || box === "both" ? "x" : " "}] **No AI tools were used** in preparing this PR.\n- [${box === "yes" || box === "both" ? "x" : " "}] **If AI tools were used**, I have disclosed which ones, and fully reviewed and verified their output.\n\n#### Checklist\n- [x] This PR targets the \`main\` branch.\n`;
const subject = "Fixed #36912 -- Kept the annotations' order in QuerySet.union().";
const request = (box: Parameters<typeof template>[0]) => ({ body: template(box) });

export const examples: PresetExamples = {
  accepted: {
    "no AI": { message: `${subject}\n\nThanks Jim Roe for the report.`, pullRequest: request("no") },
    "AI, and the author says so": {
      message: `${subject}\n\nCo-Authored-By: Claude <noreply@anthropic.com>`,
      pullRequest: request("yes"),
    },
    "a commit by itself": {
      message: "[6.0.x] Refs #36850 -- Added a test for JSONField bulk updates.\n\nBackport of 0123abcd from main.",
    },
  },
  rejected: {
    "neither box": {
      message: subject,
      pullRequest: request("none"),
      refusedBy: { "pr-disclosure": "the pull request does not say whether AI was used" },
    },
    "both boxes": {
      message: subject,
      pullRequest: request("both"),
      refusedBy: { "pr-disclosure": "both that AI was used and that it was not" },
    },
    '"no AI", and a tool as co-author': {
      message: `${subject}\n\nCo-authored-by: Cursor <cursoragent@cursor.com>`,
      pullRequest: request("no"),
      refusedBy: { "pr-disclosure": "the pull request says that no AI was used, but line 3 names Cursor" },
    },
  },
};
