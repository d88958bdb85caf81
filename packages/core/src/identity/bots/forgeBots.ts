import type { Bots } from "../bot.ts";

/** Robots of forges and CI services: builds, merge queues, backports, mirrors. */
export const forgeBots: Bots = {
  "GitHub Actions": {
    "action@github.com": "public histories, 2026-11-28",
    "actions@github.com": "public histories, 2026-11-28",
    "github-actions@github.com": "public histories, 2026-11-28",
    "noreply+action@github.com": "106 in 1 history, e.g. iree-org/iree b80d38b789, 2026-11-28",
    "github-actions[bot]": "number 41898282; 18 581 in 28 histories, e.g. vercel/ai ed857f50f1, 2026-11-28",
  },
  "GitHub merge queue": { "github-merge-queue[bot]": "number 118344674 in GitHub's API, 2026-11-28" },
  Mergify: { "mergify[bot]": "number 37929162 in GitHub's API, 2026-11-28" },
  Kodiak: { "kodiakhq[bot]": "number 49736102; 1 586 in 1 history, e.g. vercel/vercel f362700350, 2026-11-28" },
  Graphite: {
    "graphite-app[bot]": "number 96075541; 86 in 2 histories, e.g. tailcallhq/forgecode 982395f49d, 2026-11-28",
  },
  bors: {
    "bors@rust-lang.org": "public histories, 2026-11-28",
    "homu@barosl.com": "public histories, 2026-11-28",
    "rust-bors[bot]": "number 122020455; 14 in 2 histories, e.g. rust-lang/rustc-dev-guide b0e7873dca, 2026-11-28",
  },
  Kubernetes: { "20407524+k8s-ci-robot": "811 in 1 history, e.g. kubernetes/community 7e144d6c75, 2026-11-28" },
  "Kubernetes Prow": {
    "kubernetes-prow[bot]": "number 181008794; 48 in 1 history, e.g. kubernetes/community 24e7d8f540, 2026-11-28",
  },
  Patchback: { "patchback[bot]": "number 45432694; 332 in 1 history, e.g. pytest-dev/pytest 40c95783d7, 2026-11-28" },
  MeeseeksDev: {
    "meeseeksmachine@gmail.com": "1 465 in 1 history, e.g. astropy/astropy e3b3df9a63, 2026-11-28",
    "39504233+meeseeksmachine": "the account's number as GitHub's API gives it, 2026-11-28",
  },
  Copybara: { "copybara-service[bot]": "number 56741989; 2 in 1 history, e.g. iree-org/iree a744244101, 2026-11-28" },
  "Travis CI": { "ci@travis-ci.org": "1 506 in 1 history, e.g. webpack/webpack.js.org 8795459d57, 2026-11-28" },
  Gerrit: { "review@openstack.org": "public histories, 2026-11-28" },
  Zuul: { "zuul@review.opendev.org": "public histories, 2026-11-28" },
  "Jenkins (OpenStack)": { "jenkins@review.openstack.org": "public histories, 2026-11-28" },
  "OpenStack proposal bot": {
    "openstack-infra@lists.openstack.org": "929 in 1 history, e.g. openstack/nova 547a002cc5, 2026-11-28",
  },
  Stale: { "stale[bot]": "number 26384082 in GitHub's API, 2026-11-28" },
  Codecov: { "codecov[bot]": "number 22429695 in GitHub's API, 2026-11-28" },
  "Cloudflare Workers and Pages": {
    "cloudflare-workers-and-pages[bot]":
      "number 73139402; 52 in 1 history, e.g. anthropics/claude-code df1d47bff3, 2026-11-28",
  },
  "fly.io": {
    "fly-io[bot]": "number 52462049; 2 in 2 histories, e.g. stackblitz-labs/bolt.diy 62db81b111, 2026-11-28",
  },
  Porter: {
    "porter-deployment-app[bot]": "number 87230664; 50 in 1 history, e.g. langfuse/langfuse 499a7b40f1, 2026-11-28",
  },
  Blacksmith: {
    "blacksmith-sh[bot]": "number 157653362; 14 in 5 histories, e.g. langfuse/langfuse 231429548b, 2026-11-28",
  },
  "kernel test robot": { "lkp@intel.com": "public histories, 2026-11-28" },
};
