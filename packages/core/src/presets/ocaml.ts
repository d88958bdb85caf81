import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "OCaml",
  source: {
    url: "https://github.com/ocaml/ocaml/blob/trunk/AI.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at ocaml/ocaml@3a7e1ad9. It names no place for the disclosure. We accept the pull request's description or the message's body.",
  },
  repositories: ["github.com/ocaml/ocaml"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-body", "commit-body", "issue"],
    threshold: "a significant portion of code, description, comments or messages was generated",
    pullRequest: { sentence: "I used <tool> for <what>" },
  },
  tools: { name: "required" },
  attest: [
    "You wrote, or read and reviewed, every part, and answer for its quality.",
    "You answer for its provenance, and signed the contributor licence agreement if the contribution is significant.",
    "It does not waste the reviewers' time.",
    "It is not low-effort code that you do not understand, plagiarism, a made-up security report or an experiment on people.",
  ],
  guidance: ["Review your contribution in full, even if you wrote all of it."],
};

export const examples: PresetExamples = {
  accepted: {
    "tool and purpose": {
      message: "Fix the effect handler of Domain.join\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: { body: "I used Claude Code to write the test; the fix is mine." },
    },
    "in the message": { message: "Stdlib: add Seq.intersperse", pullRequest: { body: "For #13901." } },
    "two people": { message: "Changes: sort the entries\n\nCo-authored-by: Jim Roe <jim@example.org>" },
  },
  rejected: {
    "a tool as co-author, without a disclosure": {
      message: "Unroll the loop in caml_hash\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: { body: "Faster." },
      refusedBy: { "pr-disclosure": "names Claude Code, but the pull request does not disclose it" },
    },
    "a session, without a disclosure": {
      message: "Runtime: assert the heap invariant\n\nCopilot-Session: 0123",
      pullRequest: { body: "Adds an assertion." },
      refusedBy: { "pr-disclosure": "links to a session of GitHub Copilot, but the pull request does not disclose it" },
    },
    "opened by an agent": {
      message: "Manual: fix the grammar of labels",
      pullRequest: { body: "Typos.", author: "copilot-swe-agent[bot]" },
      refusedBy: { "pr-disclosure": "the author is GitHub Copilot" },
    },
  },
};
