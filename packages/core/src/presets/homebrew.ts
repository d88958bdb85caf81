import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Homebrew",
  source: {
    url: "https://docs.brew.sh/Responsible-AI-Usage",
    read: "2026-11-28",
    status: "in-force",
    note: "docs/Responsible-AI-Usage.md, CONTRIBUTING.md and the template of Homebrew/brew@aad366ff, as of 2026-07-29. The template has a single box for disclosed AI use and for no AI use. A tick alone says neither, so we read the description. The policy forbids the trailers it names and similar ones; we read that to include Generated-by and Made-with.",
  },
  repositories: ["github.com/Homebrew/*"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-body", "issue"],
    pullRequest: {
      sentence: "I used <tool and model> for <what>, and verified it by <how>",
      prompts: ["I did not use AI/LLM to create this PR, or I disclosed the tool/model below"],
    },
  },
  forbidTrailers: [
    {
      keys: ["Assisted-by", "Co-developed-by", "Co-authored-by", "Generated-by", "Made-with", "Signed-off-by"],
      when: "names-tool",
      reason: "attributes commits to people only; disclose the tool in the pull request",
      fix: "strip",
    },
  ],
  identities: { author: "human", committer: "human", coAuthor: "human", signer: "human" },
  requires: [
    {
      what: "the template's box on AI",
      when: "always",
      boxes: ["I did not use AI/LLM to create this PR, or I disclosed the tool/model below"],
      severity: "warn",
    },
  ],
  tools: { name: "required" },
  attest: [
    "The issue or pull request names the tool and model you used, and says how you verified its output.",
    "You reviewed, ran and tested everything a tool produced before you asked anybody in Homebrew to look at it.",
    "You answer questions and review comments yourself, without AI.",
    "Unless you are a maintainer, you have no other AI-assisted pull request open.",
  ],
  guidance: [
    "Run brew lgtm on every change, and read the diff: keep it small and intentional.",
    "Review changes to installation, security, downloads or the DSLs much more carefully than a script of your own.",
    "From your third pull request on, improve AGENTS.md where a tool needs the same correction again.",
  ],
  uncovered: ["You must not delete any of the template's boxes. We look only for the box on AI."],
};

const request = (told: string) => ({
  body: `- [x] Have you followed the guidelines for contributing?

-----

- [x] I did not use AI/LLM to create this PR, or I disclosed the tool/model below and reviewed its output; I did not attribute commits to AI and will answer maintainer questions and review comments myself without AI/LLM.

${told}`,
});

export const examples: PresetExamples = {
  accepted: {
    "a new version": { message: "ripgrep 15.1.0", pullRequest: request("") },
    "AI, disclosed in the description": {
      message: `uses_from_macos: cache the lookup

It was the slowest part of \`brew deps --tree\`.`,
      pullRequest: request(
        "Claude Code (Opus 4.6) wrote the cache; I ran brew lgtm and compared brew deps --tree before and after.",
      ),
    },
    "two people": {
      message: `google-chrome: update zap

Co-authored-by: Jim Roe <jim@example.org>`,
    },
  },
  rejected: {
    "a tool as co-author": {
      message: `formula_auditor: check the licence of resources

Co-authored-by: Copilot <223556219+Copilot@users.noreply.github.com>`,
      refusedBy: { "trailer-forbidden": "Homebrew attributes commits to people only" },
    },
    "a tool signs off": {
      message: `transmission 4.1.0

Signed-off-by: Claude <noreply@anthropic.com>`,
      refusedBy: { "trailer-forbidden": "Signed-off-by names Claude Code" },
    },
    "a tool as the author": {
      message: "python@3.14: refresh patches",
      author: { name: "Devin AI", email: "158243242+devin-ai-integration[bot]@users.noreply.github.com" },
      refusedBy: { "human-identity": "the author is Devin" },
    },
    "an agent's pull request with the box ticked and nothing disclosed": {
      message: "sorbet: type the download queue",
      pullRequest: { ...request(""), author: "copilot-swe-agent[bot]" },
      refusedBy: { "pr-disclosure": "the author is GitHub Copilot, but the pull request does not disclose it" },
    },
  },
};
