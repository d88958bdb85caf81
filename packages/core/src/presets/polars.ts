import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Polars",
  source: {
    url: "https://github.com/pola-rs/polars/blob/main/AI_POLICY.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at pola-rs/polars@4db92c12 (last changed on 2026-07-20). We chose which files are media and which are text, and judge such a file by the rest of its commit. Docstrings may be generated.",
  },
  repositories: ["github.com/pola-rs/*"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-body", "issue"],
    pullRequest: { sentence: "I used <tool> for <what, and how much of it>" },
  },
  identities: { author: "human", committer: "human", opener: "human" },
  categories: { text: ["docs/**/*.{md,rst}", "**/*.{md,rst}"] },
  offLimits: [{ categories: ["text"], when: "ai" }],
  forbidFiles: [
    {
      globs: ["**/*.{png,jpg,jpeg,gif,webp,svg,ogg,mp3,wav,mp4,mov,webm}"],
      when: "ai",
      reason: "accepts no AI-generated media; put your own media into a commit without AI",
    },
  ],
  tools: { name: "required" },
  requires: [{ what: "an accepted issue", when: "ai", issue: "pull-request" }],
  attest: [
    "You named the tools and said how much of the work they did.",
    "The pull request addresses an accepted issue that is not marked as a good first issue.",
    "A person used and tested the change. It contains no code for a platform that you cannot test on.",
    "You read, edited and shortened issues and discussions that a tool helped to write.",
    "Code comments are correct, concise, and about the code as it is now.",
    "No agent posts, comments, reviews or reacts in the repository.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "tool and extent": {
      message:
        "fix: Respect the null order in sort_by for enums\n\nCloses #24811\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      files: [{ path: "crates/polars-core/src/chunked_array/ops/sort.rs", added: 24, deleted: 6 }],
      pullRequest: { body: "Closes #24811.\n\nClaude Code wrote the kernel after my sketch; the tests are mine." },
    },
    "without AI": {
      message: "docs: Explain streaming sinks",
      files: [{ path: "docs/source/user-guide/sinks.md", added: 80, deleted: 0 }],
      pullRequest: { body: "A new page." },
    },
    "two people": { message: "perf: Skip empty row groups\n\nCo-authored-by: Jim Roe <jim@example.org>" },
  },
  rejected: {
    "a tool as co-author, without a disclosure": {
      message: "feat: Add list.sample_by\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      pullRequest: { body: "Closes #24900." },
      refusedBy: { "pr-disclosure": "names Claude Code, but the pull request does not disclose it" },
    },
    "for no issue": {
      message: "feat: Add list.shuffle",
      pullRequest: { body: "I used Claude Code for the kernel." },
      refusedBy: { requirement: "requires an accepted issue" },
    },
    "an agent as the author": {
      message: "refactor: Simplify the join planner",
      author: { name: "Devin AI", email: "158243242+devin-ai-integration[bot]@users.noreply.github.com" },
      refusedBy: { "human-identity": "the author is Devin" },
    },
    "generated documentation": {
      message: "docs: Describe the new reader\n\nCo-authored-by: Claude <noreply@anthropic.com>",
      files: [{ path: "docs/source/user-guide/io/avro.md", added: 120, deleted: 0 }],
      refusedBy: { "off-limits": "Polars" },
    },
    "a picture in a commit with AI": {
      message: "docs: Add a diagram\n\nGenerated-by: ChatGPT",
      files: [{ path: "docs/assets/plan.svg", added: 90, deleted: 0 }],
      refusedBy: { "forbidden-files": "accepts no AI-generated media" },
    },
  },
};
