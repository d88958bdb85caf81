import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "MDAnalysis",
  source: {
    url: "https://github.com/MDAnalysis/mdanalysis/blob/develop/AI_POLICY.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Version 1.0 of 2026-02-03, at MDAnalysis/mdanalysis@0d1ce061. It allows a couple of lines; we read that as five added lines. Nobody can see how many of a commit's lines a tool wrote, so more only warns.",
  },
  effective: { from: "2026-02-03" },
  repositories: ["github.com/MDAnalysis/*"],
  stance: "restrict",
  accepts: "assistive",
  disclosure: {
    level: "required",
    channels: ["pr-body", "issue"],
    pullRequest: { sentence: "AI completed <which lines>; the rest is mine" },
  },
  identities: { author: "human", committer: "human", coAuthor: "human", reviewer: "human" },
  limits: [{ id: "a couple of lines", unit: "added", max: 5, per: "commit", when: "ai", severity: "warn" }],
  attest: [
    "AI completed at most a couple of lines here and there, or translated text. No prompt or agent generated anything.",
    "You declared every use, including translation.",
    "You are responsible for every part and every design decision, and declare what is derived from other sources.",
  ],
  uncovered: [
    "Code is merged only after a person reviewed it. We cannot see whether a review took place.",
    "MDAnalysis does not tolerate deliberately hidden AI use.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "a completed line, declared": {
      message: "Fix the unit of velocities in TRRReader\n\nCo-authored-by: Jim Roe <jim@example.org>",
      pullRequest: { body: "GitHub Copilot completed the docstring; the rest is mine." },
    },
    "without AI": { message: "Remove the deprecated Universe.copy_format", pullRequest: { body: "See issue 4812." } },
    "more than a couple of lines: a warning": {
      message: "Add a guesser for CG beads\n\nAssisted-by: ChatGPT",
      files: [{ path: "package/MDAnalysis/guesser/cg.py", added: 40, deleted: 0 }],
    },
  },
  rejected: {
    "an agent opens a pull request without a disclosure": {
      message: "Add HOLE2 analysis class",
      pullRequest: { body: "A wrapper.", author: "devin-ai-integration[bot]" },
      refusedBy: { "pr-disclosure": "the author is Devin" },
    },
    "a tool as co-author": {
      message: "Speed up distance arrays\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      refusedBy: { "human-identity": "co-authored by Claude Code, which only people may do" },
    },
    "a tool reviewed it": {
      message: "Fix #4790\n\nReviewed-by: Claude <noreply@anthropic.com>",
      refusedBy: { "human-identity": "reviewed by Claude Code, which only people may do" },
    },
  },
};
