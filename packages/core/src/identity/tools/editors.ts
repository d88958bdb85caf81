import type { Tools } from "../tool.ts";

/** Editors, and what is built into them. */
export const editors: Tools = {
  "GitHub Copilot": {
    ownNames: {
      "copilot agent, copilot chat, copilot cli, copilot edits": "names that GitHub gives its parts, 2026-11-20",
      "copilot coding agent, copilot swe agent, copilot workspace": "names that GitHub gives its parts, 2026-11-20",
      "copilot autofix":
        "Copilot Autofix powered by AI, of accounts that also report without AI; 381 in 29 histories, Roo-Code's among them, 2026-11-28",
    },
    productNames: { copilot: "the co-author in commitlint and Homebrew histories, 2026-11-20" },
    defaultAddresses: {
      "copilot@github.com":
        "VS Code 1.117 wrote it on commits without Copilot: microsoft/vscode#314311; 26 in 8 histories, astropy's among them, 2026-11-28",
    },
    accounts: {
      "175728472+copilot": "review suggestions; 1 843 in 34 histories, aspire's among them, 2026-11-28",
      "223556219+copilot": "Copilot CLI; 2 688 in 19 histories, aspire's among them, 2026-11-28",
      "198982749+copilot": "the coding agent; 12 142 in 36 histories, aspire's among them, 2026-11-28",
      copilot: "the account without its number, in public repositories, 2026-11-28",
      "copilot-swe-agent[bot]": "the coding agent as author; 11 249 in 36 histories, aspire's among them, 2026-11-28",
      "copilot[bot]": "secondary: CHAOSS's table (167198135), 2026-11-28",
    },
    domains: { "github.com": "the vendor's, 2026-11-20" },
    sites: {
      "github.com/features/copilot": "footers in pull requests, 2026-11-28",
      "github.com/copilot": "footers in pull requests, 2026-11-28",
    },
    sessions: { "copilot-workspace.githubnext.com/": "pull requests of Copilot Workspace, 2026-11-28" },
    sessionTrailers: {
      "agent-logs-url": "Copilot's coding agent since 2026-03-20; 65 in histories, 2026-11-28",
      "copilot-session": "116 in histories, 2026-11-28",
    },
    variables: {
      COPILOT_AGENT: "set by Copilot's coding agent, 2026-11-20",
      COPILOT_CLI: "set in Copilot CLI's subprocesses, 2026-11-20",
      COPILOT_AGENT_SESSION_ID: "JFrog CLI's agent detector, 2026-11-28",
      COPILOT_AGENT_JOB_ID: "vercel's detect-agent, 2026-11-28",
    },
    doubtfulVariables: {
      "TERM_PROGRAM=vscode & GIT_PAGER=cat": "am-i-vibing takes it for Copilot; also a person's pager, 2026-11-20",
      COPILOT_MODEL: "a setting, 2026-11-20",
      COPILOT_ALLOW_ALL: "a setting, 2026-11-20",
      COPILOT_GITHUB_TOKEN: "a key, 2026-11-20",
      VSCODE_COPILOT_TERMINAL: "Databricks' SDK; a person may type there, 2026-11-28",
    },
  },
  "": { doubtfulVariables: { "TERM_PROGRAM=vscode": "the terminal of VS Code and its derivatives, 2026-11-20" } },
  Cursor: {
    ownNames: {
      "cursor agent, cursor ai, cursor bugbot": "Cursor Agent in vercel's history, 2026-11-20",
      "cursor cli, cursor composer, cursor ide": "names that its vendor gives its parts, 2026-11-20",
    },
    productNames: { cursor: "the co-author in vercel's history, 2026-11-20" },
    addresses: {
      "cursoragent@cursor.com": "Cursor's default; 4 424 in 34 histories, langfuse's among them, 2026-11-28",
      "ai@cursor.sh": "108 in pytest's history, 2026-11-28",
      "agent@cursor.com": "public repositories, 2026-11-28",
      "composer@anysphere.co": "public repositories, 2026-11-28",
    },
    doubtfulAddresses: { "cursor@agent": "no real domain, 2026-11-28" },
    accounts: {
      "cursor[bot]": "Cursor's GitHub app; 18 in 3 histories, cline's among them, 2026-11-28",
      "199161495+cursoragent": "Cursor's account; 2 in pytest's history, 2026-11-28",
      cursoragent: "the account without its number, 2026-11-28",
    },
    domains: { "cursor.com": "the vendor's, 2026-11-20", "cursor.sh": "its former domain, 2026-11-20" },
    sites: { "cursor.com": "in footers; 1 062 in 4 histories, dyad's among them, 2026-11-28" },
    stamps: { CURSOR_AGENT_PR_BODY_BEGIN: "its cloud agents' descriptions, which squash merges carry, 2026-11-28" },
    otherPages: {
      "cursor.com/bugbot": "the reviewer's signature, 2026-11-28",
      "cursor.com/dashboard": "the reviewer's settings, 2026-11-28",
      "cursor.com/docs": "documentation, 2026-11-28",
      "cursor.com/blog": "articles, 2026-11-28",
    },
    sessions: {
      "cursor.com/agents?id=bc-": "pull requests of Cursor's cloud agents, 2026-11-28",
      "cursor.com/agents/bc-": "pull requests of Cursor's cloud agents, 2026-11-28",
      "cursor.com/background-agent?bcid=bc-": "pull requests of Cursor's cloud agents, 2026-11-28",
    },
    variables: {
      CURSOR_AGENT: "set in the terminal of Cursor's agent, 2026-11-20",
      "CURSOR_EXTENSION_HOST_ROLE=agent-exec": "detect-agent, 2026-11-20",
      "CURSOR_TRACE_ID & PAGER=head -n 10000 | cat": "am-i-vibing: the agent's pager, 2026-11-20",
      CURSOR_SANDBOX: "set in its agent's sandbox: JFrog CLI's agent detector, 2026-11-28",
    },
    doubtfulVariables: {
      CURSOR_TRACE_ID: "in every terminal of the editor; am-i-vibing calls it interactive, 2026-11-20",
      CURSOR_CLI: "agents and people start it, 2026-11-28",
    },
  },
  Windsurf: {
    ownNames: { "windsurf cascade, cascade ai": "the editor's agent, 2026-11-28" },
    givenNames: { windsurf: "secondary: aiblame's table; also a sport, 2026-11-20" },
    addresses: {
      "cascade@windsurf.ai": "2 in gemini-cli's history, 2026-11-28",
      "windsurf@codeium.com": "public repositories, 2026-11-28",
      "noreply@codeium.com": "public repositories, 2026-11-28",
      "noreply@windsurf.ai": "public repositories, 2026-11-28",
      "noreply@windsurf.com": "public repositories, 2026-11-28",
    },
    accounts: { "windsurf-bot[bot]": "Windsurf's GitHub app (189301087), 2026-11-20" },
    domains: { "windsurf.com": "its site, 2026-11-20", "codeium.com": "its former site, 2026-11-28" },
    sites: { "windsurf.com": "its site, 2026-11-28", "codeium.com/windsurf": "footers in pull requests, 2026-11-28" },
    variables: { WINDSURF_CASCADE_TERMINAL: "Microsoft's WinApp CLI, 2026-11-28" },
    doubtfulVariables: { CODEIUM_EDITOR_APP_ROOT: "the editor's terminal, 2026-11-20" },
  },
  Codeium: { productNames: { codeium: "Windsurf's former name, 2026-11-20" } },
  Antigravity: {
    givenNames: { antigravity: "Google's editor, 2026-11-20" },
    addresses: {
      "antigravity@gemini.ai": "secondary: tables of agent addresses, 2026-11-20",
      "antigravity@google.com": "3 in pytest's history, 2026-11-28",
    },
    sites: { "antigravity.google": "its site, 2026-11-28" },
    variables: {
      ANTIGRAVITY_AGENT: "detect-agent, 2026-11-20",
      ANTIGRAVITY_CLI_ALIAS: "JFrog CLI's agent detector, 2026-11-28",
    },
  },
  Augment: {
    ownNames: { "augment agent, augment code": "Augment's names, 2026-11-20" },
    productNames: { auggie: "its command-line agent, 2026-11-28" },
    addresses: {
      "noreply@augmentcode.com": "public repositories, 2026-11-28",
      "agent@augmentcode.com": "public repositories, 2026-11-28",
      "augment@augmentcode.com": "public repositories, 2026-11-28",
      "auggie@augmentcode.com": "public repositories, 2026-11-28",
    },
    accounts: {
      "augment-app-staging[bot]": "its GitHub app (182802480), 2026-11-28",
      "augmentcode[bot]": "secondary: two public lists of agents, 2026-11-28",
    },
    domains: { "augmentcode.com": "the vendor's, 2026-11-28" },
    sites: { "augmentcode.com": "footers in pull requests, 2026-11-28" },
    variables: { "AUGMENT_AGENT=1": "detect-agent, 2026-11-20" },
  },
};
