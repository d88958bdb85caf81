import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "LLVM",
  source: {
    url: "https://llvm.org/docs/AIToolPolicy.html",
    read: "2026-09-19",
    status: "in-force",
    note: "Second-hand, as QGIS and IREE quote it; we read a draft at llvm/llvm-project@172cc1f2. It expects contributors to label what contains a substantial amount of generated content. Only people can tell what is substantial, so a missing label only warns. The text suggests Assisted-by. It excepts a bot that fixes Bazel's files: add its address to exempt.authors.",
  },
  repositories: ["github.com/llvm/*"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-body", "commit-body", "commit-trailer"],
    trailers: [{ key: "Assisted-by", value: "any", example: "Claude Code", repeat: true }],
    threshold: "the contribution contains substantial amounts of tool-generated content",
  },
  identities: { author: "human" },
  exempt: { roles: ["bot"] },
  attest: [
    "You read and reviewed everything a tool produced before you asked others to.",
    "You are the author, answer for the change, and can answer questions about it yourself.",
    "It is worth more to the project than the time its review takes.",
    "You do not pass review feedback to a model and send back its answer.",
    "The same applies to design proposals, issues, security reports and comments.",
    "No agent acts in the project's spaces without a person's approval, and none works on a good first issue.",
    "You have the right to contribute all of it. It contains no copyrighted material of others, regenerated or not.",
  ],
  guidance: [
    "Newcomers start with small contributions that they fully understand.",
    "Write the pull request's description yourself: motivation, approach, impact, and what you are unsure of.",
  ],
  uncovered: [
    "Maintainers label a contribution that takes more than it gives as extractive, and may lock its conversation.",
    "Review tools do not publish comments that no person has seen.",
  ],
  severity: { "disclosure-required": "warn", "pr-disclosure": "warn" },
};

export const examples: PresetExamples = {
  accepted: {
    assisted: {
      message: `[InstCombine] Fold a select of two zexts of the same value (#151234)

Alive2: https://alive2.llvm.org/ce/z/AbCdEf

Assisted-by: Claude Code`,
    },
    "disclosed in the text": {
      message: `[clang][docs] Describe -fbounds-safety in the user's manual

Most of the first draft was written with ChatGPT.`,
    },
    "no AI": { message: "[RISCV] Remove unused Zvk patterns. NFC" },
    "a tool's stamp is a warning: nobody can tell from it how much the tool did": {
      message: `[libc++] Add tests for views::chunk_by

Co-authored-by: Copilot <223556219+Copilot@users.noreply.github.com>`,
    },
  },
  rejected: {
    "an agent as the author": {
      message: "[mlir][linalg] Tidy the includes",
      author: { name: "Devin AI", email: "158243242+devin-ai-integration[bot]@users.noreply.github.com" },
      refusedBy: { "human-identity": "the author is Devin" },
    },
    "a trailer that says nothing": {
      message: `[lldb] Do not resolve the same file twice

Assisted-by:`,
      refusedBy: { "disclosure-format": "says nothing" },
    },
    "a misspelt trailer": {
      message: `[AMDGPU] Use the 64-bit form of S_BITREPLICATE

Asisted-by: Claude Code`,
      refusedBy: { "disclosure-placement": "Asisted-by is spelt Assisted-by" },
    },
  },
};
