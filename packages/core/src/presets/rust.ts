import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Rust",
  source: {
    url: "https://forge.rust-lang.org/policies/llm-usage.html",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at rust-lang/rust-forge@4a6c16c. Cargo adopted it on 2026-08-13 and Clippy after 2026-08-27, each with its own team in place of the ratifying team. It does not cover other repositories. The label is for what a tool created; other uses are disclosed in words. Completion is no exception. We chose the paths, including those of subtrees. Documentation only warns: a trivial change is allowed, and a commit does not show who wrote which of its files.",
  },
  effective: { from: "2026-08-05" },
  repositories: ["github.com/rust-lang/rust", "github.com/rust-lang/cargo", "github.com/rust-lang/rust-clippy"],
  stance: "restrict",
  disclosure: {
    level: "required",
    channels: ["pr-body", "pr-label"],
    pullRequest: { label: "llm-assisted" },
    exempt: [
      "questions, analysis and private review whose answer only you see",
      "experiments that nobody will review (crater, perf)",
    ],
  },
  categories: {
    diagnostics: ["compiler/*/messages.ftl", "compiler/rustc_error_codes/**"],
    docs: ["src/doc/**", "library/**/*.md", "**/README.md", "*.md"],
  },
  offLimits: [{ categories: ["diagnostics", "docs"], when: "ai" }],
  attest: [
    "A tool may check, analyse and suggest. What it created is a trivial change, or you arranged it with the reviewer beforehand.",
    "Arranged code is not critical (no soundness at stake), is as good as other code, is tested in every case you can think of, and you reviewed it first.",
    "No tool wrote the first version of documentation, longer comments or diagnostic messages.",
    "Descriptions, comments and replies are your own words, and quoted output is marked. A translation says so, and shows the original next to it.",
    "You verified any bug that a tool found.",
    "No review by a model decides by itself, and no process requires a model.",
    "You are honest about the use and its extent; the moderators handle dishonesty.",
  ],
  uncovered: [
    "New changes of this kind pause while they are more than half of six weeks' merges.",
    "Members of rust-lang may arrange critical code as well, but the policy advises against it.",
    "A maintainer approves a review bot. It has its own account that says so, and never blocks a merge.",
    "Teams that have not ratified the policy (language, edition) set their own.",
  ],
  exempt: {
    paths: [
      "src/doc/{rustc-dev-guide,style-guide}/**",
      "src/tools/{clippy,miri,rust-analyzer,rustfmt}/**",
      "compiler/rustc_codegen_{cranelift,gcc}/**",
      "library/{backtrace,compiler-builtins,portable-simd,stdarch}/**",
    ],
  },
  severity: { "off-limits": "warn" },
};

const stamped = "Co-Authored-By: Claude <noreply@anthropic.com>";

export const examples: PresetExamples = {
  accepted: {
    "labelled and arranged": {
      message: `tidy: check that every ui test directory has a description\n\n${stamped}`,
      files: [{ path: "src/tools/tidy/src/ui_tests.rs", added: 60, deleted: 4 }],
      pullRequest: { body: "r? @jimroe (arranged on Zulip)", labels: ["llm-assisted", "A-tidy"] },
    },
    "documentation by a person": {
      message: "Document the drop order of let-else temporaries",
      files: [{ path: "src/doc/reference-notes.md", added: 25, deleted: 2 }],
      pullRequest: { body: "Follow-up to #151234.", labels: ["A-docs"] },
    },
    "a rollup's merge": {
      message:
        "Auto merge of #151300 - janedoe:fix-ice-in-layout, r=jimroe\n\nFix an ICE in layout_of for opaque types",
    },
    "documentation with AI: a warning": {
      message: `Explain when -Clto=thin is worth it\n\n${stamped}`,
      files: [{ path: "src/doc/rustc/src/codegen-options/index.md", added: 80, deleted: 0 }],
    },
    "the guide of a subtree, which has rules of its own": {
      message: `Explain how the query cache is keyed\n\n${stamped}`,
      files: [{ path: "src/doc/rustc-dev-guide/src/query.md", added: 80, deleted: 0 }],
    },
    "a diagnostic with AI: a warning": {
      message: `Suggest a turbofish for ambiguous collect\n\n${stamped}`,
      files: [{ path: "compiler/rustc_hir_typeck/messages.ftl", added: 3, deleted: 0 }],
    },
  },
  rejected: {
    "neither labelled nor disclosed": {
      message: `Fix an ICE when a const generic is shadowed\n\n${stamped}`,
      files: [{ path: "compiler/rustc_resolve/src/late.rs", added: 12, deleted: 5 }],
      pullRequest: { body: "Fixes #150999.", labels: ["T-compiler"] },
      refusedBy: { "pr-disclosure": "the pull request does not disclose it" },
    },
    "opened by an agent, without the label": {
      message: "Use let chains in rustc_lint",
      pullRequest: { body: "A cleanup.", labels: ["T-compiler"], author: "copilot-swe-agent[bot]" },
      refusedBy: { "pr-disclosure": "the author is GitHub Copilot, but the pull request does not disclose it" },
    },
    "another label": {
      message: "Stabilize nothing, but test it: more coverage for slice::split_once\n\nMade-with: Cursor",
      pullRequest: { title: "More coverage for slice::split_once", body: "r? libs", labels: ["A-testsuite", "ai"] },
      refusedBy: { "pr-disclosure": "names Cursor, but the pull request does not disclose it" },
    },
  },
};
