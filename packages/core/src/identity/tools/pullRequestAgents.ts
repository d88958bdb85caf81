import type { Tools } from "../tool.ts";

/** Smaller vendors' agents that open pull requests. */
export const pullRequestAgents: Tools = {
  Sweep: {
    ownNames: { "sweep ai": "secondary: aiblame's table, 2026-11-20" },
    addresses: { "sweep nightly, sweep nightly[bot] <team@sweep.dev>": "30 in sweep's history, 2026-11-28" },
    accounts: {
      "sweep-ai[bot]": "Sweep's GitHub app; 202 in 2 histories, sweep's among them, 2026-11-28",
      "sweep-nightly[bot]": "13 203 in sweep's history, 2026-11-28",
      "324098+sweep-nightly": "70 in sweep's history, 2026-11-28",
      "sweep-canary[bot]": "43 in sweep's history, 2026-11-28",
    },
  },
  Codegen: { accounts: { "codegen-sh[bot]": "secondary: aiblame's table, 2026-11-20" } },
  "SWE-agent": {
    addresses: { "noemail@swe-agent.com": "12 in SWE-agent's history, 2026-11-28" },
    accounts: { "swe-agent-bot[bot]": "its app, 2026-11-28" },
  },
  Mentat: {
    accounts: {
      "mentatbot[bot]": "2 184 pull requests on 2026-07-29 by a public count, 2026-11-28",
      "mentatai[bot]": "Mentat's GitHub app; 3 in mentat's history, 2026-11-28",
      "abanteai-butler[bot]": "Mentat's GitHub app under its first name; 2 in mentat's history, 2026-11-28",
    },
  },
  Engine: {
    accounts: {
      "engine-labs-app[bot]": "3 in ghostty's history, 2026-11-28",
      "cto-new[bot]": "Engine's GitHub app under its later name, 2026-11-28",
    },
  },
  Tembo: { accounts: { "tembo[bot]": "3 465 pull requests on 2026-07-29 by a public count, 2026-11-28" } },
  Capy: { accounts: { "capy-ai[bot]": "number 230910855, a co-author in a public changelog, 2026-11-28" } },
  Charlie: { accounts: { "charliecreates[bot]": "secondary: three public lists of agents, 2026-11-28" } },
  GitAuto: { accounts: { "gitauto-ai[bot]": "secondary: a public list of agents, 2026-11-28" } },
  "Netlify Agent": { accounts: { "netlify-coding[bot]": "pull requests in public repositories, 2026-11-28" } },
  Blink: { accounts: { "blink-so[bot]": "1 in gemini-cli's history, 2026-11-28" } },
  "AI SDK Factory": {
    accounts: {
      "308175966+ai-sdk-factory": "2 207 in ai's history, 2026-11-28",
      "ai-sdk-factory[bot]": "491 in ai's history, 2026-11-28",
    },
  },
  "Open Agents": {
    accounts: {
      "open-agents-bot[bot]": "28 in ai's history, 2026-11-28",
      "openharness[bot]": "10 in ai's history, 2026-11-28",
    },
    sessions: { "open-agents.dev/sessions/": "pull requests in vercel/ai, 2026-11-28" },
  },
  "Open SWE": {
    ownNames: { "open swe": "open-swe[bot]; 12 in dyad's history, 2026-11-28" },
    accounts: { "open-swe[bot]": "LangChain's GitHub app, 2026-11-28", "open-swe": "12 in dyad's history, 2026-11-28" },
    sites: { "openswe.vercel.app": "footers in pull requests, 2026-11-28" },
  },
  Terragon: {
    addresses: { "noreply@terragonlabs.com": "public repositories, 2026-11-28" },
    accounts: { "terragon-labs[bot]": "4 in ai's history, 2026-11-28" },
    sites: { "terragonlabs.com": "footers in pull requests, 2026-11-28" },
  },
  Blackbox: {
    ownNames: {
      "blackbox agent, blackbox ai, blackboxai": "BLACKBOX Agent; 41 in 4 histories, kimi-cli's among them, 2026-11-28",
    },
    addresses: {
      "code@blackbox.ai": "27 in 3 histories, kimi-cli's among them, 2026-11-28",
      "agent@blackbox.ai": "14 in 2 histories, kimi-cli's among them, 2026-11-28",
      "ai@blackbox.ai": "public repositories, 2026-11-28",
    },
    domains: { "blackbox.ai": "the vendor's, 2026-11-28" },
  },
  Emergent: {
    addresses: {
      "github@emergent.sh": "emergent-agent-e1, the author of all that it makes; public repositories, 2026-11-28",
    },
  },
  Shelley: { addresses: { "shelley@exe.dev": "exe.dev's agent writes Co-authored-by: Shelley by itself, 2026-11-28" } },
  Cosine: { addresses: { "agent@cosine.sh": "2 in aider's history, 2026-11-28" } },
  Twill: { addresses: { "agent@twill.ai": "4 in langfuse's history, 2026-11-28" } },
  Vorflux: { addresses: { "noreply@vorflux.com": "22 in astropy's history, 2026-11-28" } },
  Sketch: { addresses: { "sketch <hello@sketch.dev>": "sketch's own hook writes Co-Authored-By: sketch, 2026-11-28" } },
};
