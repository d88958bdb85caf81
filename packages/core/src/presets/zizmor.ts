import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "zizmor",
  source: {
    url: "https://github.com/zizmorcore/.github/blob/main/AI_POLICY.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at zizmorcore/.github@22d1eaa2, with the organisation's pull request template. Lines are added plus deleted ones, including tests and documentation.",
  },
  repositories: ["github.com/zizmorcore/*"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-checkbox"],
    pullRequest: { checkboxes: { yes: ["Having read the AI policy, I hereby disclose the use"] } },
  },
  limits: [{ id: "pull-request", unit: "changed", max: 750, per: "range", when: "ai" }],
  requires: [{ what: "an issue, unless the change is trivial,", when: "ai", issue: "pull-request", severity: "warn" }],
  attest: [
    "You read the policy yourself; no tool read it for you.",
    "You opened an issue first and a maintainer agreed to it, unless the change is trivial.",
    "You reviewed the code, and can explain it to a reviewer without asking the tool.",
    "A significant change in behaviour comes with its tests.",
    "It is not for an issue marked as a good first issue.",
    "You wrote the issues, descriptions and comments.",
  ],
  uncovered: [
    "The disclosure is made in the template. A pull request without it breaks the policy, but we only see a missing tick.",
  ],
  exempt: { roles: ["maintainer"] },
};

const template = (disclosed: boolean) =>
  `## Pre-submission checks\n\n- [x] **Mandatory**: This PR corresponds to an issue (if not, please create\n      one first).\n\n- [${disclosed ? "x" : " "}] Having read the [AI policy], I hereby disclose the use of an LLM or other\n      AI coding assistant in the creation of this PR.\n\n[AI policy]: /AI_POLICY.md\n\n## Summary\n\nFixes #1456.\n`;
const stamped = "Co-authored-by: Claude <noreply@anthropic.com>";

export const examples: PresetExamples = {
  accepted: {
    "the box ticked": {
      message: `fix: unpinned-images false positive on digest matrices (#1460)\n\n${stamped}`,
      files: [{ path: "crates/zizmor/src/audit/unpinned_images.rs", added: 40, deleted: 12 }],
      pullRequest: {
        title: "fix: unpinned-images false positive on digest matrices",
        body: template(true),
        labels: ["bugfix"],
      },
    },
    "without AI the box stays empty": {
      message: "docs: mention --collect in the recipes",
      pullRequest: { body: template(false) },
    },
    "a person's change may be large": {
      message: "refactor: split the models crate",
      files: [{ path: "crates/github-actions-models/src/workflow.rs", added: 900, deleted: 870 }],
    },
  },
  rejected: {
    "a tool as co-author, and the box empty": {
      message: `feat: new audit: overprovisioned-cache\n\n${stamped}`,
      pullRequest: { body: template(false) },
      refusedBy: { "pr-disclosure": "names Claude Code, but the pull request does not disclose it" },
    },
    "without the template": {
      message: "chore: bump tree-sitter-yaml",
      pullRequest: { body: "Bumps it.", author: "copilot-swe-agent[bot]" },
      refusedBy: { "pr-disclosure": "the author is GitHub Copilot" },
    },
    "a tool's stamp, and the box empty": {
      message: "feat: autofix for template-injection in env",
      pullRequest: { body: `${template(false)}\n🤖 Generated with [Claude Code](https://claude.com/claude-code)` },
      refusedBy: { "pr-disclosure": "but does not disclose AI use" },
    },
  },
};
