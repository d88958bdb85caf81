import type { Tools } from "../tool.ts";

/** Agents inside of editors, and those that vendors of editors and forges built. */
export const extensions: Tools = {
  Cline: {
    ownNames: { "cline agent, cline bot": "Cline Agent; 236 in cline's history, 2026-11-28" },
    givenNames: { cline: "secondary: CHAOSS's table; also a surname, 2026-11-20" },
    addresses: {
      "noreply@cline.bot": "5 in cline's history, 2026-11-28",
      "bot@cline.bot": "9 in cline's history, 2026-11-28",
      "agent@cline.bot": "4 in cline's history, 2026-11-28",
    },
    accounts: {
      "cline[bot]": "secondary: CHAOSS's table (205137888), 2026-11-28",
      "cline-cloud[bot]": "Cline's cloud agent; 19 in cline's history, 2026-11-28",
      "cline-agent": "236 in cline's history, 2026-11-28",
      "cline-cloud-agent": "3 in cline's history, 2026-11-28",
    },
    domains: { "cline.bot": "the vendor's, 2026-11-28" },
    sites: {
      "cline.bot": "footers in pull requests, 2026-11-28",
      "docs.cline.bot": "footers in pull requests, 2026-11-28",
      "github.com/cline/cline": "in footers; 5 in 2 histories, cline's among them, 2026-11-28",
    },
    variables: { CLINE_ACTIVE: "Cline's documentation: true in its terminals, 2026-11-28" },
  },
  "Roo Code": {
    ownNames: { "roo code": "the extension's name, 2026-11-20" },
    addresses: {
      "roomote@roocode.com": "its cloud agent's default; 11 854 in 2 histories, Roo-Code's among them, 2026-11-28",
      "roomote@roomote.dev": "public repositories, 2026-11-28",
      "roo code, roomote, roomote bot, roomote agent <chris@roocode.com>":
        "the address is a person's; 483 in 2 histories, Roo-Code's among them, 2026-11-28",
      "roo code <support@roocode.com>": "81 in 2 histories, Roo-Code's among them, 2026-11-28",
      "roo code <support@roo.vet>": "72 in 2 histories, Roo-Code's among them, 2026-11-28",
      "roo code, roo <roo@roocode.com>": "22 in 2 histories, Roo-Code's among them, 2026-11-28",
      "roo code, roo <roo@roocode.dev>": "12 in 2 histories, Roo-Code's among them, 2026-11-28",
    },
    accounts: {
      "roomote[bot]": "219738659 and 263205322; 2 204 in 2 histories, Roo-Code's among them, 2026-11-28",
      "roomote-v0[bot]": "210 in Roo-Code's history, 2026-11-28",
      "roomote-roomote[bot]": "301996811, 2026-11-28",
    },
    domains: { "roocode.com": "the vendor's, 2026-11-28" },
    variables: {
      ROO_ACTIVE: "Roo Code's src/integrations/terminal/Terminal.ts, 2026-11-28",
      ROO_CLI_RUNTIME: "JFrog CLI's agent detector, 2026-11-28",
    },
  },
  "Kilo Code": {
    ownNames: { "kilo code, kilocode": "the extension's name, 2026-11-28" },
    accounts: {
      "kiloconnect[bot]": "Kilo's GitHub app (240665456), 2026-11-28",
      "kilo-code-bot[bot]": "the same app under its later name, 2026-11-28",
    },
    domains: { "kilo.ai": "the vendor's, 2026-11-28" },
    sites: { "kilo.ai": "its site, 2026-11-28", "kilocode.ai": "its former site, 2026-11-28" },
    variables: { "KILOCODE_FEATURE=cli": "JFrog CLI's agent detector, 2026-11-28" },
    doubtfulVariables: { KILO_PID: "outlives the agent, 2026-11-28" },
  },
  Continue: {
    ownNames: { "continue agent": "Continue Agent; 234 in continue's history, 2026-11-28" },
    addresses: {
      "noreply@continue.dev":
        "the commit signature in Continue's own system message; 616 in continue's history, 2026-11-28",
      "agent@continue.dev": "234 in continue's history, 2026-11-28",
    },
    accounts: {
      "continue[bot]": "577 in continue's history, 2026-11-28",
      "continue-staging[bot]": "21 in continue's history, 2026-11-28",
    },
    sites: { "continue.dev": "in footers; 603 in continue's history, 2026-11-28" },
  },
  Zed: {
    ownNames: { "zed agent, zed ai": "Zed's names for its assistant, 2026-11-20" },
    addresses: {
      "assistant@zed.dev": "public repositories, 2026-11-28",
      "noreply@zed.dev": "public repositories, 2026-11-28",
    },
    doubtfulVariables: {
      "TERM_PROGRAM=zed": "the editor's terminal, 2026-11-20",
      ZED_TERM: "the editor's terminal, 2026-11-28",
    },
  },
  Junie: {
    ownNames: { "junie agent, jetbrains junie": "JetBrains' names for it, 2026-11-28" },
    givenNames: { junie: "secondary: aiblame's table; also a given name, 2026-11-20" },
    addresses: { "junie@jetbrains.com": "Junie's default; ten public repositories, 2026-11-28" },
    accounts: {
      "247260674+junie-agent": "101 in junie-github-action's history, 2026-11-28",
      "junie-github-actions[bot]": "Junie's GitHub action; 31 in junie-github-action's history, 2026-11-28",
      "jetbrains-junie[bot]": "Junie's GitHub app, 2026-11-28",
    },
    domains: { "jetbrains.com": "the vendor's, 2026-11-20" },
    sites: { "jetbrains.com/junie": "its site, 2026-11-28", "junie.jetbrains.com": "its site, 2026-11-28" },
    doubtfulVariables: {
      JUNIE_DATA: "a setting, 2026-11-20",
      JUNIE_SHIM_PATH: "an installation, not a run, 2026-11-28",
    },
  },
  "JetBrains AI": {
    ownNames: { "jetbrains ai": "JetBrains' name for it, 2026-11-20" },
    accounts: { "jetbrains-ai[bot]": "secondary: CHAOSS's table (220155983), 2026-11-28" },
  },
  Kiro: {
    ownNames: { "kiro agent, amazon kiro, kiro cli": "its co-author: Kiro Agent, 2026-11-28" },
    givenNames: { kiro: "secondary: aiblame's table; also a given name, 2026-11-20" },
    addresses: {
      "noreply@kiro.dev": "public repositories, 2026-11-28",
      "kiro@kiro.dev": "public repositories, 2026-11-28",
      "kiro, kiro agent, kiro cli <kiro@amazon.com>": "public repositories, 2026-11-28",
    },
    accounts: {
      "244629292+kiro-agent": "kirodotdev/Kiro#5437; 14 in gemini-cli's history, 2026-11-28",
      "kiro-agent[bot]": "its GitHub app (245459735), 2026-11-28",
    },
    domains: { "kiro.dev": "the vendor's, 2026-11-20" },
    sites: { "kiro.dev": "its site, 2026-11-28" },
    doubtfulVariables: {
      "TERM_PROGRAM=kiro": "the editor's terminal, 2026-11-20",
      KIRO_AGENT_PATH: "an installation, not a run, 2026-11-28",
    },
  },
  "Amazon Q": {
    ownNames: { "amazon q, amazon codewhisperer": "Amazon's names for it, 2026-11-20" },
    accounts: { "amazon-q-developer[bot]": "Amazon Q Developer's GitHub app (208079219), 2026-11-28" },
    domains: { "amazon.com": "the vendor's, 2026-11-28", "aws.amazon.com": "the vendor's, 2026-11-28" },
    sites: { "aws.amazon.com/q": "footers in pull requests, 2026-11-28" },
    variables: { "AWS_EXECUTION_ENV~AmazonQ-For-CLI": "set by Amazon Q's command line, 2026-11-28" },
  },
};
