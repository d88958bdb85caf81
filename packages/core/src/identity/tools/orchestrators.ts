import type { Tools } from "../tool.ts";

/** What runs other agents, or builds whole applications with them. */
export const orchestrators: Tools = {
  "Claude Flow": {
    ownNames: { "claude flow": "forks of ghostty, 2026-11-20" },
    addresses: { "claude flow <ruv@ruv.net>": "forks of ghostty; the address is its author's own, 2026-11-20" },
    domains: { "claude-flow.ai": "its agents' addresses, 2026-11-28" },
    sites: { "github.com/ruvnet/claude-flow": "footers in pull requests, 2026-11-28" },
  },
  "Claude MPM": {
    ownNames: { "claude mpm": "its footer, 2026-11-28" },
    sites: {
      "github.com/bobmatnyc/claude-mpm": "its footer, 2026-11-28",
      "github.com/bobmatnyc/trusty-tools": "its footer, 2026-11-28",
    },
  },
  Happy: {
    addresses: {
      "yesreply@happy.engineering": "Happy's default; 1 306 in 3 histories, happy's among them, 2026-11-28",
      "yesreply@huppy.ai": "10 in happy's history, 2026-11-28",
    },
    sites: {
      "happy.engineering": "in footers; 1 281 in 2 histories, happy's among them, 2026-11-28",
      "huppy.ai": "in footers; 10 in happy's history, 2026-11-28",
    },
  },
  Paws: {
    addresses: { "noreply@paws.build": "18 in happy's history, 2026-11-28" },
    sites: { "paws.build": "in footers; 14 in happy's history, 2026-11-28" },
  },
  Paperclip: { addresses: { "noreply@paperclip.ing": "7 in 3 histories, kimi-cli's among them, 2026-11-28" } },
  Sisyphus: { addresses: { "clio-agent@sisyphuslabs.ai": "9 in 4 histories, claude-code's among them, 2026-11-28" } },
  Lovable: {
    givenNames: { lovable: "secondary: aiblame's table, 2026-11-20" },
    accounts: {
      "gpt-engineer-app[bot]":
        "Lovable's GitHub app, from when it was GPT Engineer; 240 in gptme's history, 2026-11-28",
      "lovable-dev[bot]": "Lovable's GitHub app, 2026-11-28",
      "lovable-gpt-engineer[bot]": "Lovable's GitHub app, 2026-11-28",
    },
    sites: { "lovable.dev": "footers in pull requests, 2026-11-28" },
    trailers: { "x-lovable-edit-id": "Lovable's commits, 2026-11-28" },
  },
  v0: {
    givenNames: { v0: "vercel's builder; also a version, 2026-11-28" },
    accounts: { "v0[bot]": "15 in 2 histories, vercel's among them, 2026-11-28" },
    sites: { "v0.app": "footers in pull requests, 2026-11-28", "v0.dev": "its former site, 2026-11-28" },
  },
  Bolt: {
    ownNames: { "bolt.new": "StackBlitz' builder, 2026-11-28" },
    accounts: { "bolt-new-by-stackblitz[bot]": "secondary: four public lists of agents, 2026-11-28" },
    doubtfulAddresses: { "noreply@stackblitz.com": "public repositories: Bolt, 2026-11-28" },
    sites: { "bolt.new": "footers in pull requests, 2026-11-28" },
  },
  Dyad: { accounts: { "dyad-assistant[bot]": "3 in dyad's history, 2026-11-28" } },
  Hercules: { addresses: { "noreply@usehercules.com": "3 in ai's history, 2026-11-28" } },
};
