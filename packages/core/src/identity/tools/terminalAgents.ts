import type { Tools } from "../tool.ts";

/** Agents that run in a terminal with models of any vendor. */
export const terminalAgents: Tools = {
  Aider: {
    givenNames: { aider: "aider's co-author trailer: aider (model), 2026-11-20" },
    addresses: {
      "noreply@aider.chat": "aider's co-author trailer, older releases, 2026-11-20",
      "aider@aider.chat": "aider's co-author trailer, newer releases; 132 in aider's history, 2026-11-28",
      "noreply@aider.dev": "14 in aider's history, 2026-11-28",
    },
    sites: { "aider.chat": "footers in pull requests, 2026-11-28" },
    doubtfulVariables: { AIDER_API_KEY: "a key, 2026-11-20" },
  },
  Amp: {
    ownNames: { "sourcegraph amp": "the product under its first vendor, 2026-11-28" },
    givenNames: { amp: "the co-author's name in ghostty's history, 2026-11-20" },
    addresses: {
      "amp@ampcode.com": "Amp's default; 24 in 8 histories, ghostty's among them, 2026-11-28",
      "amp@sourcegraph.com": "public repositories of 2025, 2026-11-28",
    },
    domains: { "ampcode.com": "Amp's site, 2026-11-20", "sourcegraph.com": "its first vendor's, 2026-11-20" },
    sites: { "ampcode.com": "footers in pull requests, 2026-11-28" },
    sessions: { "ampcode.com/threads/t-": "Amp-Thread-ID whose address slipped out, in ghostty's history, 2026-11-20" },
    sessionTrailers: { "amp-thread-id": "Amp's default; 26 in histories, some empty, 2026-11-28" },
    variables: {
      AMP_CURRENT_THREAD_ID: "set in Amp's subprocesses, 2026-11-20",
      AMP_THREAD_ID: "JFrog CLI's agent detector, 2026-11-28",
      "AGENT=amp": "am-i-vibing, 2026-11-20",
    },
  },
  OpenCode: {
    productNames: { opencode: "OpenCode's co-author, 2026-11-20" },
    addresses: {
      "noreply@opencode.ai": "OpenCode's default; 13 in 3 histories, opencode's among them, 2026-11-28",
      "agent@opencode.ai": "4 in pi-mono's history, 2026-11-28",
    },
    accounts: { "opencode-agent[bot]": "OpenCode's GitHub app, 2026-11-20" },
    doubtfulAccounts: { opencode: "a co-author in public repositories; whose account it is, is not known, 2026-11-28" },
    domains: { "opencode.ai": "its site, 2026-11-28" },
    sites: {
      "opencode.ai": "in footers; 5 in 2 histories, vercel's among them, 2026-11-28",
      "github.com/sst/opencode": "its first repository, 2026-11-28",
    },
    sessions: {
      "opencode.ai/s/": "shared sessions in pull requests, 2026-11-28",
      "opncd.ai/share/": "shared sessions in pull requests, 2026-11-28",
    },
    variables: {
      "OPENCODE=1": "set in OpenCode's subprocesses, 2026-11-20",
      OPENCODE_SESSION_ID: "JFrog CLI's agent detector, 2026-11-28",
    },
    doubtfulVariables: {
      OPENCODE_BIN_PATH: "a setting that outlives the agent, 2026-11-20",
      OPENCODE_CLIENT: "an editor's terminal has it, too, 2026-11-28",
    },
  },
  Crush: {
    ownNames: { "charm crush": "Charm Crush; 990 in crush's history, 2026-11-28" },
    givenNames: { crush: "Crush's Assisted-by: Crush:<model>, 2026-11-20" },
    addresses: {
      "crush@charm.land": "Crush's default, and the end of its Assisted-by; 990 in crush's history, 2026-11-28",
      "noreply@crush.charm.land": "13 in crush's history, 2026-11-28",
    },
    accounts: { charmcrush: "3 in crush's history, 2026-11-28" },
    domains: { "charm.land": "the vendor's, 2026-11-28" },
    sites: { "github.com/charmbracelet/crush": "footers in pull requests, 2026-11-28" },
    variables: {
      "CRUSH=1": "crush's internal/shell/shell.go, 2026-11-28",
      "AGENT=crush": "crush's internal/shell/shell.go, 2026-11-28",
    },
  },
  Goose: {
    ownNames: { "goose agent, block goose": "the product; Goose alone is a nickname, 2026-11-28" },
    givenNames: { goose: "secondary: aiblame's table; also a nickname, 2026-11-20" },
    addresses: {
      "goose@block.xyz": "public repositories, 2026-11-28",
      "goose-agent@block.xyz": "public repositories, 2026-11-28",
    },
    accounts: { "271095942+aaif-goose": "the project's account as a co-author, 2026-11-28" },
    domains: { "block.xyz": "the vendor's, 2026-11-20" },
    sites: { "github.com/block/goose": "footers in pull requests, 2026-11-28" },
    variables: { GOOSE_TERMINAL: "goose's own source, 2026-11-28", "AGENT=goose": "goose's own source, 2026-11-28" },
    doubtfulVariables: { GOOSE_PROVIDER: "a setting, 2026-11-20" },
  },
  "Letta Code": {
    ownNames: { "letta code": "4 943 in letta-code's history, 2026-11-28" },
    productNames: { letta: "1 674 in letta-code's history, 2026-11-28" },
    addresses: {
      "noreply@letta.com": "Letta Code's default; 6 524 in letta-code's history, 2026-11-28",
      "agent-*@letta.com":
        "an address for each of its agents, which have people's names; 609 in letta-code's history, 2026-11-28",
      "letta code <hi@letta.com>": "27 in letta-code's history, 2026-11-28",
    },
    accounts: { "248085862+letta-code": "42 in letta-code's history, 2026-11-28" },
    doubtfulAccounts: {
      "letta-integration[bot]": "commits for people as well; 703 in letta-code's history, 2026-11-28",
    },
    sites: { "letta.com": "in footers; 4 592 in letta-code's history, 2026-11-28" },
    sessions: { "app.letta.com/chat/agent-": "pull requests of letta-code, 2026-11-28" },
    trailers: { "agent: letta code": "31 in letta-code's history, 2026-11-28" },
  },
  ForgeCode: {
    productNames: { forgecode: "2 233 in forgecode's history, 2026-11-28" },
    addresses: {
      "noreply@forgecode.dev": "ForgeCode's default; 2 233 in forgecode's history, 2026-11-28",
      "forge, forge bot <forge@antinomy.ai>": "43 in forgecode's history, 2026-11-28",
    },
    domains: { "forgecode.dev": "its site, 2026-11-28" },
    sites: { "forgecode.dev": "its site, 2026-11-28" },
  },
  Codebuff: {
    productNames: { codebuff: "Codebuff's co-author, 2026-11-20" },
    addresses: { "noreply@codebuff.com": "Codebuff's default; 509 in 3 histories, codebuff's among them, 2026-11-28" },
    sites: { "codebuff.com": "footers in pull requests, 2026-11-28" },
  },
  Hermes: {
    ownNames: { "hermes agent": "Nous Research's agent; Hermes alone is a given name, 2026-11-28" },
    addresses: {
      "hermes@nousresearch.com": "4 in 2 histories, dyad's among them, 2026-11-28",
      "hermes-agent@nousresearch.com": "public repositories, 2026-11-28",
      "noreply@nousresearch.com": "public repositories, 2026-11-28",
    },
  },
  Pi: {
    ownNames: { "pi coding agent": "the product, 2026-11-28" },
    addresses: {
      "noreply@pi.dev": "public repositories: Pi, 2026-11-28",
      "noreply@earendil.works": "the vendor's; public repositories, 2026-11-28",
      "pi@earendil.works": "the vendor's; public repositories, 2026-11-28",
    },
    sites: { "pi.dev": "its site, 2026-11-28" },
    variables: { "PI_CODING_AGENT=true": "std-env, 2026-11-20" },
    doubtfulVariables: { "PATH~.pi/agent": "std-env: an installation, not a run, 2026-11-20" },
  },
};
