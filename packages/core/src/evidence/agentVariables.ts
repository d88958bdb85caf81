/** Variables of the environment that say that an agent runs the command, or only that a person could have one at hand. */
export interface AgentVariables {
  /** Absent if the variable belongs to an editor with several. */
  readonly tool?: string;
  readonly grade: "strong" | "weak";
  /** Every one of them must be set: to anything, to one of the values, or to a text that contains the part. */
  readonly all: readonly {
    readonly variable: string;
    readonly values?: readonly string[];
    readonly contains?: string;
  }[];
  readonly provenance: string;
}

function set(...variables: string[]): AgentVariables["all"] {
  return variables.map((variable) => ({ variable }));
}
function equal(variable: string, ...values: string[]): AgentVariables["all"] {
  return [{ variable, values }];
}

export const agentVariables: readonly AgentVariables[] = [
  {
    tool: "Claude Code",
    grade: "strong",
    all: set("CLAUDECODE"),
    provenance: "set in Claude Code's subprocesses; read in std-env and detect-agent",
  },
  { tool: "Claude Code", grade: "strong", all: set("CLAUDE_CODE"), provenance: "detect-agent" },
  { tool: "Claude Code", grade: "strong", all: set("CLAUDE_CODE_IS_COWORK"), provenance: "detect-agent" },
  { tool: "Cursor", grade: "strong", all: set("CURSOR_AGENT"), provenance: "set in the terminal of Cursor's agent" },
  {
    tool: "Cursor",
    grade: "strong",
    all: equal("CURSOR_EXTENSION_HOST_ROLE", "agent-exec"),
    provenance: "detect-agent",
  },
  {
    tool: "Cursor",
    grade: "strong",
    all: [{ variable: "CURSOR_TRACE_ID" }, { variable: "PAGER", values: ["head -n 10000 | cat"] }],
    provenance: "am-i-vibing: the pager that Cursor's agent sets",
  },
  {
    tool: "Cursor",
    grade: "weak",
    all: set("CURSOR_TRACE_ID"),
    provenance: "in every terminal of the editor; am-i-vibing calls it interactive",
  },
  {
    tool: "Gemini CLI",
    grade: "strong",
    all: equal("GEMINI_CLI", "1"),
    provenance: "set in Gemini CLI's subprocesses",
  },
  { tool: "Codex", grade: "strong", all: set("CODEX_THREAD_ID"), provenance: "set in Codex's subprocesses" },
  { tool: "Codex", grade: "strong", all: set("CODEX_SANDBOX"), provenance: "set in Codex's sandbox" },
  { tool: "Codex", grade: "strong", all: set("CODEX_CI"), provenance: "detect-agent" },
  { tool: "OpenCode", grade: "strong", all: equal("OPENCODE", "1"), provenance: "set in OpenCode's subprocesses" },
  { tool: "OpenCode", grade: "weak", all: set("OPENCODE_BIN_PATH"), provenance: "a setting that outlives the agent" },
  { tool: "Augment", grade: "strong", all: equal("AUGMENT_AGENT", "1"), provenance: "detect-agent" },
  { tool: "Amp", grade: "strong", all: set("AMP_CURRENT_THREAD_ID"), provenance: "set in Amp's subprocesses" },
  { tool: "Amp", grade: "strong", all: equal("AGENT", "amp"), provenance: "am-i-vibing" },
  { tool: "Crush", grade: "strong", all: equal("AGENT", "crush"), provenance: "am-i-vibing" },
  { tool: "Crush", grade: "strong", all: equal("CRUSH", "1"), provenance: "set in Crush's subprocesses" },
  { tool: "Qwen Code", grade: "strong", all: equal("QWEN_CODE", "1"), provenance: "set in Qwen Code's subprocesses" },
  { tool: "Pi", grade: "strong", all: equal("PI_CODING_AGENT", "true"), provenance: "std-env" },
  {
    tool: "Pi",
    grade: "weak",
    all: [{ variable: "PATH", contains: ".pi/agent" }],
    provenance: "std-env: an installation, not a run",
  },
  { tool: "Antigravity", grade: "strong", all: set("ANTIGRAVITY_AGENT"), provenance: "detect-agent" },
  { tool: "GitHub Copilot", grade: "strong", all: set("COPILOT_AGENT"), provenance: "set by Copilot's coding agent" },
  { tool: "GitHub Copilot", grade: "strong", all: set("COPILOT_CLI"), provenance: "set in Copilot CLI's subprocesses" },
  {
    tool: "GitHub Copilot",
    grade: "weak",
    all: [
      { variable: "TERM_PROGRAM", values: ["vscode"] },
      { variable: "GIT_PAGER", values: ["cat"] },
    ],
    provenance: "am-i-vibing takes it for Copilot; a person may have set that pager",
  },
  { tool: "GitHub Copilot", grade: "weak", all: set("COPILOT_MODEL"), provenance: "a setting" },
  { tool: "GitHub Copilot", grade: "weak", all: set("COPILOT_ALLOW_ALL"), provenance: "a setting" },
  { tool: "GitHub Copilot", grade: "weak", all: set("COPILOT_GITHUB_TOKEN"), provenance: "a key" },
  {
    tool: "Jules",
    grade: "strong",
    all: [
      { variable: "USER", values: ["swebot"] },
      { variable: "HOME", values: ["/home/jules"] },
    ],
    provenance: "std-env: the account of Jules' machines",
  },
  {
    tool: "Replit Agent",
    grade: "weak",
    all: set("REPL_ID"),
    provenance: "every process on Replit; detect-agent calls it an agent",
  },
  {
    tool: "Zed",
    grade: "weak",
    all: [
      { variable: "TERM_PROGRAM", values: ["zed"] },
      { variable: "PAGER", values: ["cat"] },
    ],
    provenance: "am-i-vibing takes it for Zed's agent; a person may have set that pager",
  },
  { tool: "Zed", grade: "weak", all: equal("TERM_PROGRAM", "zed"), provenance: "the editor's terminal" },
  { tool: "Warp", grade: "weak", all: equal("TERM_PROGRAM", "WarpTerminal"), provenance: "the terminal" },
  { tool: "Kiro", grade: "weak", all: equal("TERM_PROGRAM", "kiro"), provenance: "the editor's terminal" },
  {
    grade: "weak",
    all: equal("TERM_PROGRAM", "vscode"),
    provenance: "the editor's terminal, and that of its many derivatives",
  },
  { tool: "Windsurf", grade: "weak", all: set("CODEIUM_EDITOR_APP_ROOT"), provenance: "the editor's terminal" },
  { tool: "Aider", grade: "weak", all: set("AIDER_API_KEY"), provenance: "a key" },
  { tool: "Goose", grade: "weak", all: set("GOOSE_PROVIDER"), provenance: "a setting" },
  { tool: "Junie", grade: "weak", all: set("JUNIE_DATA"), provenance: "a setting" },
];
