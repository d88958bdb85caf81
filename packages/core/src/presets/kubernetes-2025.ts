import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Kubernetes",
  source: {
    url: "https://github.com/kubernetes/community/blob/main/contributors/guide/pull-requests.md",
    read: "2026-11-28",
    status: "superseded",
    note: "Text at kubernetes/community@517ff584, written on 2025-11-08 and merged on 2025-12-19. It asks politely and does not mention trailers, so a missing disclosure only warns.",
  },
  effective: { from: "2025-12-19" },
  repositories: [
    "github.com/kubernetes/*",
    "github.com/kubernetes-sigs/*",
    "github.com/kubernetes-client/*",
    "github.com/kubernetes-csi/*",
  ],
  stance: "allow",
  disclosure: {
    level: "recommended",
    channels: ["pr-section"],
    pullRequest: { section: "Special notes for your reviewer" },
  },
  attest: [
    "You understand what a tool wrote for you, and answer the reviewers yourself.",
    "Large AI-generated pull requests and AI-written commit messages are discouraged: avoid both if you can.",
  ],
  uncovered: ["The text does not say how large is too large."],
};

const request = (body: string) => ({ body, author: "jane-doe" });

export const examples: PresetExamples = {
  lenient: "it asks politely, and does not mention trailers",
  accepted: {
    "disclosed in the section for the reviewer": {
      message: "kubelet: wait for the status manager before the sync loop",
      pullRequest: request("#### Special notes for your reviewer:\n\nI used Claude Code to find the race."),
    },
    "a trailer, which the policy does not mention": {
      message: `kubeadm: validate the CRI socket before the preflight checks

Assisted-by: Claude:claude-opus-4-6`,
    },
    "no AI": { message: "Fix typo in the comment of PodSpec.HostUsers" },
  },
  // It asks politely: nothing is refused.
  rejected: {},
};
