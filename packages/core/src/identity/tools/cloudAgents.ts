import type { Tools } from "../tool.ts";

/** Agents that work on machines of their vendors and open pull requests. */
export const cloudAgents: Tools = {
  Jules: {
    ownNames: { "google jules, jules agent": "Google's agent; Jules alone is a given name, 2026-11-28" },
    givenNames: { jules: "Google's agent; a common given name, 2026-11-20" },
    accounts: {
      "google-labs-jules[bot]": "Jules' GitHub app; 697 in 24 histories, gemini-cli's among them, 2026-11-28",
    },
    sites: {
      "jules.google": "footers in pull requests, 2026-11-28",
      "jules.google.com": "footers in pull requests, 2026-11-28",
    },
    sessions: {
      "jules.google.com/task/": "Jules' pull requests, 2026-11-28",
      "jules.google.com/session": "Jules' pull requests, 2026-11-28",
    },
    stamps: { "PR created automatically by Jules": "Jules' pull requests, which squash merges carry, 2026-11-20" },
    variables: { "USER=swebot & HOME=/home/jules": "std-env: the account of Jules' machines, 2026-11-20" },
  },
  Devin: {
    ownNames: { "devin ai": "the name of Devin's GitHub app, 2026-11-20" },
    givenNames: { devin: "Cognition's agent; a common given name, 2026-11-20" },
    addresses: {
      "devin@devin.ai": "public repositories, 2026-11-28",
      "noreply@cognition.ai": "public repositories, 2026-11-28",
    },
    accounts: {
      "devin-ai-integration[bot]": "Devin's GitHub app; 1 469 in 13 histories, git-ai's among them, 2026-11-28",
    },
    domains: { "cognition.ai": "the vendor's, 2026-11-20", "devin.ai": "its site, 2026-11-20" },
    sites: {
      "devin.ai": "footers in pull requests, 2026-11-28",
      "cli.devin.ai": "footers in pull requests, 2026-11-28",
    },
    otherPages: { "app.devin.ai/review": "reviews of a person's pull request, 2026-11-28" },
    sessions: { "app.devin.ai/sessions/": "Devin's pull requests, which squash merges carry, 2026-11-20" },
    sessionStamps: {
      "Link to Devin run": "Devin's pull requests, which squash merges carry, 2026-11-20",
      "Link to Devin session": "Devin's pull requests, 2026-11-28",
    },
  },
  OpenHands: {
    productNames: { "openhands, opendevin": "OpenHands' author and its former name, 2026-11-20" },
    addresses: {
      "openhands@all-hands.dev": "OpenHands' default; 17 122 in 10 histories, OpenHands's among them, 2026-11-28",
      "openhands-claude@all-hands.dev": "12 in OpenHands's history, 2026-11-28",
      "opendevin@all-hands.dev": "95 in OpenHands's history, 2026-11-28",
      "opendevin@opendevin.ai": "54 in OpenHands's history, 2026-11-28",
      "bot@opendevin.com": "23 in OpenHands's history, 2026-11-28",
    },
    doubtfulAddresses: {
      "openhands@example.com": "anybody may take an example address; 6 in OpenHands's history, 2026-11-28",
    },
    accounts: { "openhands-ai[bot]": "secondary: a public list of agents, 2026-11-28" },
    sites: {
      "all-hands.dev": "footers in pull requests, 2026-11-28",
      "openhands.dev": "its site, 2026-11-28",
      "github.com/all-hands-ai/openhands": "its repository, 2026-11-28",
    },
  },
  Warp: {
    ownNames: { "warp agent, warp ai": "Warp's names for it, 2026-11-28" },
    givenNames: { warp: "Warp's co-author, 2026-11-20" },
    addresses: { "agent@warp.dev": "Warp's default; 59 in 2 histories, dyad's among them, 2026-11-28" },
    domains: { "warp.dev": "the vendor's, 2026-11-20" },
    sessions: {
      "app.warp.dev/conversation/": "pull requests of Warp's agent, 2026-11-28",
      "staging.warp.dev/conversation/": "pull requests of Warp's agent, 2026-11-28",
    },
    doubtfulVariables: { "TERM_PROGRAM=WarpTerminal": "the terminal, 2026-11-20" },
  },
  Oz: {
    givenNames: { oz: "Warp's agent; also a given name, 2026-11-20" },
    addresses: {
      "oz-agent@warp.dev": "Warp's agent under its later name; 10 in 5 histories, scipy's among them, 2026-11-28",
    },
    sites: { "warp.dev/oz": "footers in pull requests, 2026-11-28" },
    sessions: {
      "oz.warp.dev/runs/": "pull requests of Oz, 2026-11-28",
      "oz.staging.warp.dev/runs/": "pull requests of Oz, 2026-11-28",
    },
  },
  Droid: {
    ownNames: { "factory droid": "Factory's author, 2026-11-20" },
    addresses: { "droid@factory.ai": "secondary: tables of agent addresses, 2026-11-20" },
    accounts: { "factory-droid[bot]": "Factory's GitHub app; 16 in 8 histories, letta-code's among them, 2026-11-28" },
    domains: { "factory.ai": "the vendor's, 2026-11-28" },
    sites: { "factory.ai": "footers in pull requests, 2026-11-28" },
  },
  Ona: {
    addresses: { "no-reply@ona.com": "Ona's default; 4 in ai's history, 2026-11-28" },
    sites: { "ona.com": "its site, 2026-11-28" },
  },
  "Replit Agent": {
    ownNames: { "replit agent, replit assistant": "Replit's author, 2026-11-20" },
    addresses: { "agent@replit.com": "author of Replit Agent's own commits, 2026-11-20" },
    hostedDomains: { "users.noreply.replit.com": "secondary: aiblame's table; people on Replit have them, 2026-11-20" },
    trailers: {
      "replit-commit-author: agent": "Replit's checkpoints, 2026-11-20",
      "replit-commit-author: assistant": "Replit's checkpoints, 2026-11-20",
    },
    doubtfulTrailers: { "replit-commit-author: deployment": "an empty commit of a publication, 2026-11-20" },
    sessionTrailers: { "replit-commit-session-id": "Replit's checkpoints, 2026-11-20" },
    doubtfulVariables: { REPL_ID: "every process on Replit; detect-agent calls it an agent, 2026-11-20" },
  },
};
