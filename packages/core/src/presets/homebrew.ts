import type { PolicySource } from "../policy/schema.ts";
import type { PresetExamples } from "./preset.ts";

/** Homebrew: a checkbox of the pull request, and only people in the commit. */
export const preset: PolicySource = {
  name: "homebrew",
  title: "Homebrew",
  source: {
    url: "https://docs.brew.sh/Responsible-AI-Usage",
    read: "2026-09-19",
    status: "in-force",
    note: "CONTRIBUTING.md is quoted second-hand, with 2026-07-29 as the day it was seen. It forbids named trailers and similar ones: Generated-by and Made-with are our reading. A box that is not ticked is taken to say that AI was not used.",
  },
  repositories: ["github.com/Homebrew/*"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-checkbox", "issue"],
    pullRequest: {
      checkboxes: { yes: ["AI was used to generate or assist", "I used AI to generate or assist"] },
    },
  },
  forbidTrailers: [
    {
      keys: ["Assisted-by", "Co-developed-by", "Co-authored-by", "Generated-by", "Made-with", "Signed-off-by"],
      when: "names-tool",
      reason: "attributes commits to people only; tick the box in the pull request",
      fix: "strip",
    },
  ],
  identities: { author: "human", committer: "human", coAuthor: "human", signer: "human" },
  attest: [
    "The issue or pull request says which tool or model was used, and how you verified its output.",
    "You reviewed everything a tool produced before you asked anybody in Homebrew to.",
    "You answer the review yourself, even where the tool cannot.",
    "Unless you are a maintainer, you have no other AI-assisted pull request open.",
  ],
};

const request = (box: string) => ({
  title: "ripgrep 15.1.0",
  body: `- [x] Have you followed the guidelines for contributing?

-----

- [${box}] AI was used to generate or assist with generating this PR. *Please specify below how you used AI to help you.*`,
  labels: [],
});

export const examples: PresetExamples = {
  accepted: [
    { title: "a new version", message: "ripgrep 15.1.0", pullRequest: request(" ") },
    {
      title: "AI, and the box is ticked",
      message: `uses_from_macos: cache the lookup

It was the slowest part of \`brew deps --tree\`.`,
      pullRequest: request("x"),
    },
    {
      title: "two people",
      message: `google-chrome: update zap

Co-authored-by: Jim Roe <jim@example.org>`,
    },
  ],
  rejected: [
    {
      title: "a tool as co-author",
      message: `formula_auditor: check the licence of resources

Co-authored-by: Copilot <223556219+Copilot@users.noreply.github.com>`,
      by: "trailer-forbidden",
      says: "Homebrew attributes commits to people only",
    },
    {
      title: "a tool signs off",
      message: `transmission 4.1.0

Signed-off-by: Claude <noreply@anthropic.com>`,
      by: "trailer-forbidden",
      says: "Signed-off-by names Claude Code",
    },
    {
      title: "a tool as the author",
      message: "python@3.14: refresh patches",
      author: { name: "Devin AI", email: "158243242+devin-ai-integration[bot]@users.noreply.github.com" },
      by: "human-identity",
      says: "the author is Devin",
    },
    {
      title: "an agent's pull request with the box left open",
      message: "sorbet: type the download queue",
      pullRequest: { ...request(" "), author: "copilot-swe-agent[bot]" },
      by: "pr-disclosure",
      says: "the author is GitHub Copilot, but the pull request does not disclose it",
    },
  ],
};
