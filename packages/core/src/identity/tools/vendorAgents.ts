import type { Tools } from "../tool.ts";

/** Assistants of forges and of smaller vendors. */
export const vendorAgents: Tools = {
  "GitLab Duo": {
    ownNames: { "gitlab duo": "its co-author: gitlab-org/gitlab!258937, 2026-11-28" },
    addresses: { "duo@gitlab.com": "GitLab's own hook: gitlab-org/gitlab!258937, 2026-11-28" },
    domains: { "gitlab.com": "the vendor's, 2026-11-28" },
    sessionTrailers: { "duo-session": "GitLab's own hook: gitlab-org/gitlab!258937, 2026-11-28" },
  },
  "Gemini Code Assist": {
    ownNames: { "gemini code assist": "Google's review app, 2026-11-20" },
    addresses: { "gemini-code-assist@google.com": "public repositories, 2026-11-28" },
    accounts: {
      "gemini-code-assist[bot]": "its GitHub app; 2 190 in 5 histories, gemini-cli's among them, 2026-11-28",
    },
  },
  "Rovo Dev": { ownNames: { "rovo dev, rovodev": "Atlassian's agent, 2026-11-28" } },
  Trae: {
    ownNames: { "trae agent, trae ai, trae cli": "ByteDance's editor and agent, 2026-11-28" },
    givenNames: { trae: "the editor; also a given name, 2026-11-28" },
    addresses: {
      "noreply@trae.ai": "public repositories, 2026-11-28",
      "traecli@bytedance.com": "TRAE CLI's co-author in public repositories, 2026-11-28",
      "trae, trae cli, trae agent, trae ai <noreply@bytedance.com>": "public repositories, 2026-11-28",
    },
    domains: { "trae.ai": "its site, 2026-11-28", "bytedance.com": "the vendor's, 2026-11-28" },
    sites: { "trae.ai": "its site, 2026-11-28" },
    variables: { TRAE_AI_SHELL_ID: "JFrog CLI's agent detector, 2026-11-28" },
  },
  Qoder: {
    productNames: { "qoder, qoderai": "its co-author: QoderAI, 2026-11-28" },
    addresses: {
      "qoder_ai@qoder.com": "public repositories: QoderAI, 2026-11-28",
      "noreply@qoder.com": "public repositories, 2026-11-28",
    },
    domains: { "qoder.com": "the vendor's, 2026-11-28" },
    sites: { "qoder.com": "footers in pull requests, 2026-11-28" },
  },
  iFlow: {
    ownNames: { "iflow cli": "the product, 2026-11-28" },
    productNames: { iflow: "the product, 2026-11-28" },
    variables: { IFLOW_CLI: "JFrog CLI's agent detector, 2026-11-28" },
  },
  GLM: {
    isModel: true,
    versionedNames: { glm: "Crush's Assisted-by: Crush:glm-5.2, 2026-11-20" },
    addresses: {
      "noreply@z.ai": "public repositories, 2026-11-28",
      "service@zhipuai.cn": "public repositories, 2026-11-28",
    },
    domains: { "z.ai": "the vendor's, 2026-11-28" },
    sites: { "z.ai": "footers of coding plans, 2026-11-28" },
  },
  DeepSeek: {
    isModel: true,
    productNames: { deepseek: "names of models in disclosures, 2026-11-20" },
    addresses: { "noreply@deepseek.com": "public repositories, 2026-11-28" },
    domains: { "deepseek.com": "the vendor's, 2026-11-28" },
    sites: { "deepseek.com": "footers in pull requests, 2026-11-28" },
    chats: { "chat.deepseek.com/share/": "chats that people share, in public issues and commits, 2026-11-29" },
    variables: { DSH_SHELL: "JFrog CLI's agent detector, 2026-11-28" },
  },
  MiniMax: {
    isModel: true,
    versionedNames: { "minimax, minimax m": "Crush's Assisted-by: Crush:MiniMax-M3, 2026-11-20" },
    addresses: {
      "noreply@minimax.io": "public repositories, 2026-11-28",
      "noreply@minimax.ai": "public repositories, 2026-11-28",
      "noreply@minimax.chat": "public repositories, 2026-11-28",
    },
    domains: { "minimax.io": "the vendor's, 2026-11-28" },
  },
  Cody: {
    ownNames: { "sourcegraph cody, cody ai": "secondary: CHAOSS's table; Cody alone is a given name, 2026-11-20" },
    accounts: { "sourcegraph-cody[bot]": "secondary: CHAOSS's table (201248094), 2026-11-28" },
  },
  Tabnine: { productNames: { tabnine: "the product's name, 2026-11-20" } },
  Firebender: {
    productNames: { firebender: "20 in git-ai's history, 2026-11-28" },
    addresses: { "help@firebender.com": "20 in git-ai's history, 2026-11-28" },
    sites: { "firebender.com": "in footers; 20 in git-ai's history, 2026-11-28" },
  },
  "Command Code": {
    addresses: { "noreply@commandcode.ai": "CommandCodeAI/command-code#563: CommandCodeBot, 2026-11-28" },
    accounts: { commandcodebot: "its account, 2026-11-28" },
  },
  "Mastra Code": {
    ownNames: { "mastra code": "the product, 2026-11-28" },
    addresses: { "noreply@mastra.ai": "public repositories: Mastra Code, 2026-11-28" },
  },
  Corteza: { addresses: { "noreply@cornball.ai": "its own documentation, 2026-11-28" } },
  ECA: { addresses: { "git@eca.dev": "public repositories, 2026-11-28" } },
  "Arkavo Edge": {
    ownNames: { "arkavo edge": "footers in pull requests, 2026-11-28" },
    addresses: { "edge@arkavo.com": "public repositories, 2026-11-28" },
    sites: { "arkavo.ai/edge": "footers in pull requests, 2026-11-28" },
  },
  Codegraff: { addresses: { "blackfloofie@codegraff.com": "public repositories, 2026-11-28" } },
  kdeps: { addresses: { "noreply@kdeps.com": "public repositories, 2026-11-28" } },
  KimiFlare: { addresses: { "kimiflare@proton.me": "its own documentation, 2026-11-28" } },
  Ralphex: { addresses: { "noreply@ralphex.com": "its own documentation; off by default, 2026-11-28" } },
  termai: {
    productNames: { termai: "20 in 2 histories, opencode's among them, 2026-11-28" },
    addresses: { "noreply@termai.io": "20 in 2 histories, opencode's among them, 2026-11-28" },
    sites: { "termai.io": "its site, 2026-11-28" },
  },
  gptme: {
    productNames: { gptme: "its co-author, 2026-11-28" },
    addresses: { "noreply@gptme.ai": "gptme's Dockerfile, 2026-11-28" },
  },
  "VT Code": { variables: { "VTCODE=1": "JFrog CLI's agent detector, 2026-11-28" } },
  OpenClaw: {
    ownNames: { openclaw: "the agent's name; co-author in public repositories, 2026-11-29" },
    addresses: { "noreply@openclaw.ai": "co-author in two public repositories, 2026-11-29" },
    variables: { OPENCLAW_SHELL: "JFrog CLI's agent detector, 2026-11-28" },
  },
  Grok: {
    isModel: true,
    productNames: { grok: "names of models in disclosures, 2026-11-20" },
    chats: { "grok.com/share/": "chats that people share, in public issues and commits, 2026-11-29" },
    ownNames: { "grok build, grok code": "xAI's coding agent and model, 2026-11-28" },
    addresses: {
      "grok@x.ai": "31 in pytest's history, 2026-11-28",
      "grok-build@x.ai": "public repositories, 2026-11-28",
      "noreply@x.ai": "public repositories, 2026-11-28",
    },
    domains: { "x.ai": "the vendor's, 2026-11-20" },
    sites: { "grok.com": "its site, 2026-11-28" },
    variables: { "GROK_AGENT=1": "JFrog CLI's agent detector, 2026-11-28" },
  },
};
