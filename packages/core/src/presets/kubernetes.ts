import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Kubernetes",
  extends: "kubernetes-2026-03",
  source: {
    url: "https://github.com/kubernetes/community/blob/main/contributors/guide/pull-requests.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at kubernetes/community@24e7d8f5. It forbids the trailers it names and similar ones; we read that to include Generated-by and Made-with. It does not say how large is too large.",
  },
  effective: { from: "2026-04-15" },
  supersedes: "kubernetes-2026-03",
  repositories: [
    "github.com/kubernetes/*",
    "github.com/kubernetes-sigs/*",
    "github.com/kubernetes-client/*",
    "github.com/kubernetes-csi/*",
  ],
  disclosure: { pullRequest: { sentence: "This PR was written in part with the assistance of generative AI" } },
};

const request = (body: string) => ({ body, labels: ["kind/bug", "sig/network"], author: "jane-doe" });

export const examples: PresetExamples = {
  accepted: {
    "the example sentence": {
      message: `kube-proxy: restore nftables rules after a flush

Another agent on the node may drop our table; notice it at the next sync.`,
      pullRequest: request(`#### What this PR does / why we need it:

It survives a firewall reload.

This PR was written in part with the assistance of generative AI.`),
    },
    "in the author's own words, with a tool's stamp in the description": {
      message: "kube-proxy: add a test for the nftables resync",
      pullRequest: request(`Claude Code wrote the fake for the nft binary, I wrote the cases.

🤖 Generated with [Claude Code](https://claude.com/claude-code)`),
    },
    "two people": {
      message: `staging: vendor the new structured-merge-diff

Co-authored-by: Jim Roe <jim@example.org>`,
    },
    "no AI": { message: "Fix the owner of the DRA e2e tests", pullRequest: request("Bookkeeping.") },
  },
  rejected: {
    "a trailer that another project requires": {
      message: `kubelet: avoid a nil dereference in the eviction manager

Assisted-by: LLM`,
      refusedBy: {
        "trailer-forbidden": "Kubernetes asks you to disclose AI use in the pull request's description instead",
      },
    },
    "a tool as co-author": {
      message: `kubeadm: drop the v1beta3 conversion

Co-authored-by: Copilot <223556219+Copilot@users.noreply.github.com>`,
      refusedBy: { "trailer-forbidden": "Co-authored-by names GitHub Copilot" },
    },
    "an agent's pull request that does not say so": {
      message: "cloud-provider: use the shared informer",
      pullRequest: { ...request("Refactoring."), author: "copilot-swe-agent[bot]" },
      refusedBy: { "pr-disclosure": "the author is GitHub Copilot, but the pull request does not disclose it" },
    },
  },
};
