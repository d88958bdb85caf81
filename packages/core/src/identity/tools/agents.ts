import type { Tools } from "../tool.ts";

/** Agents of the vendors of models, which run in a terminal. */
export const agents: Tools = {
  "Claude Code": {
    ownNames: { "claude code, claudecode": "the product; a co-author's name with models of other vendors, 2026-11-20" },
    addresses: {
      "noreply@anthropic.com":
        "Claude Code's documented default; 32 661 in 58 histories, langfuse's among them, 2026-11-28",
      "claude@anthropic.com": "102 in 6 histories, pytest's among them, 2026-11-28",
      "assistant@anthropic.com": "4 in 2 histories, OpenHands's among them, 2026-11-28",
      "claude-3-5-sonnet@anthropic.com": "2 in OpenHands's history, 2026-11-28",
    },
    accounts: {
      "claude[bot]": "Claude's GitHub app (209825114), and what claude-code-action writes by default, 2026-11-28",
      "anthropic-code-agent[bot]": "Claude as an agent on GitHub (242468646), 2026-11-28",
      "242468646+claude": "the same, as co-author, 2026-11-28",
      "81847+claude": "Anthropic's account, to which noreply@anthropic.com resolves, 2026-11-28",
      "claude-for-github[bot]": "an earlier app (177261773), in vercel's history, 2026-11-28",
      "claude-code-action[bot]": "secondary: CHAOSS's table (208546643), 2026-11-28",
      "claude-code[bot]": "histories of users of claude-code-action, 2026-11-28",
      "anthropic-claude[bot]": "secondary: CHAOSS's table (215619710), 2026-11-28",
    },
    domains: {
      "anthropic.com": "the vendor's, 2026-11-20",
      "claude.ai": "a site, 2026-11-20",
      "claude.com": "a site, 2026-11-20",
    },
    sites: {
      "claude.ai": "the page that footers of 2025 point to: claude.ai/code, 2026-11-28",
      "claude.com": "the page that footers since 2025-10 point to: claude.com/claude-code, 2026-11-28",
      "code.claude.com": "Claude Code's documentation, 2026-11-28",
      "anthropic.com/claude-code": "footers in pull requests, 2026-11-28",
      "docs.anthropic.com": "footers in pull requests: docs.anthropic.com/en/docs/claude-code, 2026-11-28",
      "github.com/anthropics/claude-code": "footers in pull requests, 2026-11-28",
    },
    sessions: { "claude.ai/code/session_": "Claude Code on the web ends its messages so, 2026-11-28" },
    sessionTrailers: {
      "claude-session": "Claude Code since 2.1.25x, even with its attribution empty; 434 in 17 histories, 2026-11-28",
      "claude-session-path": "public repositories, 2026-11-20",
      "claude-sessions-id": "public repositories, 2026-11-20",
      "claude-workflow": "Claude Code, rare, 2026-11-20",
    },
    trailers: {
      "claude-steers": "how often a person steered; 19 in one history, 2026-11-28",
      "claude-permission-prompts": "beside Claude-Steers, 2026-11-28",
      "claude-escapes": "beside Claude-Steers, 2026-11-28",
    },
    variables: {
      CLAUDECODE: "set in Claude Code's subprocesses; read in std-env and detect-agent, 2026-11-20",
      CLAUDE_CODE: "detect-agent, 2026-11-20",
      CLAUDE_CODE_IS_COWORK: "detect-agent, 2026-11-20",
      CLAUDE_CODE_CHILD_SESSION: "JFrog CLI's agent detector, 2026-11-28",
    },
  },
  Codex: {
    ownNames: { "codex agent, codex cli": "OpenAI's command-line agent, 2026-11-20" },
    productNames: { codex: "AI-assisted: Codex in ghostty's history, 2026-11-20" },
    addresses: {
      "noreply@openai.com": "Codex's default; 79 in 8 histories, iree's among them, 2026-11-28",
      "codex@openai.com": "184 in 13 histories, git-ai's among them, 2026-11-28",
      "codex@openai.local": "refs of git/git, 2026-11-20",
    },
    doubtfulAddresses: {
      "codex@example.com": "a placeholder that Codex has committed with; anybody may take one, 2026-11-20",
      "codex@local": "a machine's own name, 2026-11-28",
    },
    accounts: {
      "chatgpt-codex-connector[bot]": "Codex's GitHub app (199175422), 2026-11-28",
      "openai-code-agent[bot]": "Codex as an agent on GitHub (242516109), 2026-11-28",
      "242516109+codex": "the same, as co-author, 2026-11-28",
      "267193182+codex": "OpenAI's account, 2026-11-28",
      "openai-codex[bot]": "secondary: CHAOSS's table (215057067), 2026-11-28",
    },
    domains: { "openai.com": "the vendor's, 2026-11-20" },
    sites: {
      "openai.com": "footers since Codex 0.155: openai.com/codex, 2026-11-28",
      "chatgpt.com": "pull requests of Codex's cloud: chatgpt.com/codex, 2026-11-28",
      "chat.openai.com": "ChatGPT's former site, 2026-11-28",
      "developers.openai.com": "Codex's documentation: developers.openai.com/codex, 2026-11-28",
      "github.com/openai/codex": "footers in pull requests, 2026-11-28",
    },
    sessions: {
      "chatgpt.com/codex/tasks/task_": "pull requests of Codex's cloud, 2026-11-28",
      "chatgpt.com/s/cd_": "Codex's tasks (View task), in comments of its app and in public repositories, 2026-11-29",
    },
    variables: {
      CODEX_THREAD_ID: "set in Codex's subprocesses, 2026-11-20",
      CODEX_SANDBOX: "set in Codex's sandbox, 2026-11-20",
      CODEX_SANDBOX_NETWORK_DISABLED: "set in Codex's sandbox, 2026-11-28",
      CODEX_CI: "detect-agent, 2026-11-20",
    },
  },
  "Gemini CLI": {
    ownNames: { "gemini cli": "Google's command-line agent, 2026-11-20" },
    addresses: {
      "gemini-cli-agent@google.com": "secondary: tables of agent addresses, 2026-11-20",
      "gemini-cli@google.com": "15 in 3 histories, gemini-cli's among them, 2026-11-28",
      "gemini, gemini cli, gemini ai, google gemini <gemini@google.com>": "two histories, 2026-11-28",
    },
    accounts: { "218195315+gemini-cli": "the action's co-author, 2026-11-28" },
    doubtfulAccounts: {
      "gemini-cli[bot]": "218312386; code, and one release's version, in gemini-cli's own history, 2026-11-28",
    },
    domains: { "google.com": "the vendor's, 2026-11-20" },
    sites: {
      "gemini.google.com": "footers in pull requests, 2026-11-28",
      "geminicli.com": "footers in pull requests, 2026-11-28",
      "github.com/google-gemini/gemini-cli": "footers in pull requests, 2026-11-28",
    },
    variables: { "GEMINI_CLI=1": "its shellExecutionService.ts, 2026-11-28" },
  },
  "Qwen Code": {
    ownNames: { "qwen code, qwen coder": "Qwen Code's co-author, 2026-11-20" },
    addresses: {
      "qwen-coder@alibabacloud.com": "Qwen Code's default; 8 in 5 histories, dyad's among them, 2026-11-28",
      "qwenlm-intl@service.alibaba.com": "12 in 2 histories, kimi-cli's among them, 2026-11-28",
    },
    domains: { "alibaba.com": "the vendor's, 2026-11-28", "alibabacloud.com": "the vendor's, 2026-11-28" },
    sites: { "github.com/qwenlm/qwen-code": "its repository, 2026-11-28" },
    variables: { "QWEN_CODE=1": "set in Qwen Code's subprocesses, 2026-11-20" },
  },
  "Kimi Code": {
    ownNames: { "kimi code, kimi cli": "Moonshot's command-line agent, 2026-11-28" },
    addresses: {
      "noreply@moonshot.ai": "vllm 1cfd972: Kimi Code, 2026-11-28",
      "noreply@moonshot.cn": "public repositories, 2026-11-28",
      "noreply@kimi.com": "10 in kimi-cli's history, 2026-11-28",
      "noreply@kimi.ai": "public repositories, 2026-11-28",
    },
    sites: { "kimi.com": "its site, 2026-11-28", "kimi.ai": "footers in pull requests, 2026-11-28" },
  },
  "Mistral Vibe": {
    ownNames: { "mistral vibe": "its co-author; 99 in mistral-vibe's history, 2026-11-28" },
    addresses: { "vibe@mistral.ai": "its default; 117 in mistral-vibe's history, 2026-11-28" },
    domains: { "mistral.ai": "the vendor's, 2026-11-28" },
    sites: { "github.com/mistralai/mistral-vibe": "its repository, 2026-11-28" },
  },
};
