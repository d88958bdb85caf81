import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Kubernetes",
  source: {
    url: "https://github.com/kubernetes/community/blob/main/contributors/guide/pull-requests.md",
    read: "2026-11-28",
    status: "superseded",
    note: "Text at kubernetes/community@5f42ed87. It forbids the trailers it names and similar ones; we read that to include Generated-by and Made-with.",
  },
  effective: { from: "2026-03-31" },
  supersedes: "kubernetes-2025",
  repositories: [
    "github.com/kubernetes/*",
    "github.com/kubernetes-sigs/*",
    "github.com/kubernetes-client/*",
    "github.com/kubernetes-csi/*",
  ],
  stance: "allow",
  disclosure: { level: "required", channels: ["pr-body"] },
  forbidTrailers: [
    {
      keys: ["Assisted-by", "Co-developed-by", "Co-authored-by", "Generated-by", "Made-with"],
      when: "names-tool",
      reason: "asks you to disclose AI use in the pull request's description instead",
      fix: "strip",
    },
  ],
  identities: { coAuthor: "human", signer: "human" },
  attest: [
    "If you used AI, the pull request's description says so.",
    "The pull request is not a large AI-generated one, and you wrote its commit messages yourself.",
    "You answer the reviewers yourself, and can explain every change.",
    "You verified the change before you asked for a review.",
  ],
  guidance: [
    "In the special notes for the reviewer, say how you made a large or automatic change, so that reviewers can follow it or know what to expect.",
  ],
  uncovered: [
    "Large generated pull requests are not allowed, but the text does not say how large is too large.",
    "Maintainers close a pull request whose author does not engage with reviewers, or cannot explain a change.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "nothing in the commit, the rest in the pull request": {
      message: `scheduler: do not requeue a pod whose gates are closed

The queueing hint returned Queue for every update.`,
      pullRequest: {
        title: "scheduler: fix queueing hint for gated pods",
        body: "I wrote the table test with help of GitHub Copilot.",
      },
    },
    "two people": {
      message: `apiserver: stop copying the request body twice

Co-authored-by: Jim Roe <jim@example.org>`,
    },
    "no AI": { message: "Update the CHANGELOG for v1.36.2" },
  },
  rejected: {
    "a tool's trailer": {
      message: `kubectl: sort the columns of "top node"

Assisted-by: Claude:claude-opus-4-6`,
      refusedBy: {
        "trailer-forbidden": "Kubernetes asks you to disclose AI use in the pull request's description instead",
      },
    },
    "a tool as co-author": {
      message: `e2e: wait for the endpoint slices to settle

Co-authored-by: Claude <noreply@anthropic.com>`,
      refusedBy: { "trailer-forbidden": "Co-authored-by names Claude" },
    },
    "a tool signs": {
      message: `client-go: document the backoff manager

Signed-off-by: Codex <noreply@openai.com>`,
      refusedBy: { "human-identity": "signed off by Codex, which only people may do" },
    },
  },
};
