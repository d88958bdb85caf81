import { describe, expect, test } from "vitest";
import { marksOf } from "../identity/marksOf.ts";
import { environmentEvidence } from "../../../packages/core/src/evidence/environmentEvidence.ts";

const environment = (grade: "strong" | "weak", field: string, tool?: string) => ({
  grade,
  kind: "environment",
  ...(tool === undefined ? {} : { tool }),
  where: { field },
});

describe("agents and editors", () => {
  test.each([
    ["strong", "Claude Code", "CLAUDECODE", { CLAUDECODE: "1" }],
    ["strong", "Claude Code", "CLAUDE_CODE", { CLAUDE_CODE: "1" }],
    ["strong", "Claude Code", "CLAUDE_CODE_IS_COWORK", { CLAUDE_CODE_IS_COWORK: "true" }],
    ["strong", "Cursor", "CURSOR_AGENT", { CURSOR_AGENT: "1" }],
    ["strong", "Cursor", "CURSOR_EXTENSION_HOST_ROLE", { CURSOR_EXTENSION_HOST_ROLE: "agent-exec" }],
    ["strong", "Cursor", "CURSOR_TRACE_ID", { CURSOR_TRACE_ID: "a1", PAGER: "head -n 10000 | cat" }],
    ["weak", "Cursor", "CURSOR_TRACE_ID", { CURSOR_TRACE_ID: "a1", PAGER: "less" }],
    ["strong", "Gemini CLI", "GEMINI_CLI", { GEMINI_CLI: "1" }],
    ["strong", "Codex", "CODEX_THREAD_ID", { CODEX_THREAD_ID: "t" }],
    ["strong", "Codex", "CODEX_SANDBOX", { CODEX_SANDBOX: "seatbelt" }],
    ["strong", "Codex", "CODEX_CI", { CODEX_CI: "1" }],
    ["strong", "OpenCode", "OPENCODE", { OPENCODE: "1" }],
    ["weak", "OpenCode", "OPENCODE_BIN_PATH", { OPENCODE_BIN_PATH: "/bin/opencode" }],
    ["strong", "Augment", "AUGMENT_AGENT", { AUGMENT_AGENT: "1" }],
    ["strong", "Amp", "AMP_CURRENT_THREAD_ID", { AMP_CURRENT_THREAD_ID: "T-1" }],
    ["strong", "Amp", "AGENT", { AGENT: "amp" }],
    ["strong", "Crush", "AGENT", { AGENT: "crush" }],
    ["strong", "Crush", "CRUSH", { CRUSH: "1" }],
    ["strong", "Qwen Code", "QWEN_CODE", { QWEN_CODE: "1" }],
    ["strong", "Pi", "PI_CODING_AGENT", { PI_CODING_AGENT: "true" }],
    ["weak", "Pi", "PATH", { PATH: "/bin:/home/jane/.pi/agent/bin" }],
    ["strong", "Antigravity", "ANTIGRAVITY_AGENT", { ANTIGRAVITY_AGENT: "1" }],
    ["strong", "GitHub Copilot", "COPILOT_AGENT", { COPILOT_AGENT: "1" }],
    ["strong", "GitHub Copilot", "COPILOT_CLI", { COPILOT_CLI: "1" }],
    ["weak", "GitHub Copilot", "COPILOT_MODEL", { COPILOT_MODEL: "gpt-5" }],
    ["weak", "GitHub Copilot", "COPILOT_ALLOW_ALL", { COPILOT_ALLOW_ALL: "1" }],
    ["weak", "GitHub Copilot", "COPILOT_GITHUB_TOKEN", { COPILOT_GITHUB_TOKEN: "x" }],
    ["strong", "Jules", "USER", { HOME: "/home/jules", USER: "swebot" }],
    ["weak", "Replit Agent", "REPL_ID", { REPL_ID: "x" }],
    ["weak", "Warp", "TERM_PROGRAM", { TERM_PROGRAM: "WarpTerminal" }],
    ["weak", "Zed", "TERM_PROGRAM", { TERM_PROGRAM: "zed" }],
    ["weak", "Zed", "TERM_PROGRAM", { TERM_PROGRAM: "zed", PAGER: "cat" }],
    ["weak", "Kiro", "TERM_PROGRAM", { TERM_PROGRAM: "kiro" }],
    ["weak", undefined, "TERM_PROGRAM", { TERM_PROGRAM: "vscode" }],
    ["weak", "Windsurf", "CODEIUM_EDITOR_APP_ROOT", { CODEIUM_EDITOR_APP_ROOT: "/x" }],
    ["weak", "Aider", "AIDER_API_KEY", { AIDER_API_KEY: "x" }],
    ["weak", "Goose", "GOOSE_PROVIDER", { GOOSE_PROVIDER: "x" }],
    ["weak", "Junie", "JUNIE_DATA", { JUNIE_DATA: "x" }],
  ] as const)("%s %s by %s", (grade, tool, field, variables) => {
    expect(environmentEvidence(variables)).toEqual([environment(grade, field, tool)]);
  });
  test("VS Code with a pager that an agent needs may be Copilot", () => {
    expect(environmentEvidence({ TERM_PROGRAM: "vscode", GIT_PAGER: "cat" })).toEqual([
      environment("weak", "TERM_PROGRAM", "GitHub Copilot"),
      environment("weak", "TERM_PROGRAM"),
    ]);
  });
});

test.each([
  ["claude-code_2-1-261_agent", "Claude Code"],
  ["claude-code@2.1.261", "Claude Code"],
  ["github_copilot_vscode_agent", "GitHub Copilot"],
  ["cursor@1.2", "Cursor"],
  ["amp", "Amp"],
  ["our-agent@1.0", "our-agent"],
  ["1", undefined],
  ["true", undefined],
  ["\u001b[31mred", undefined],
])("AI_AGENT=%j names %s", (value, tool) => {
  expect(environmentEvidence({ AI_AGENT: value })).toEqual([environment("strong", "AI_AGENT", tool)]);
});

test("one entry for a tool, the strongest", () => {
  const all = { CURSOR_TRACE_ID: "x", CURSOR_AGENT: "1", AI_AGENT: "cursor", CLAUDECODE: "1", CLAUDE_CODE: "1" };
  expect(environmentEvidence(all)).toEqual([
    environment("strong", "AI_AGENT", "Cursor"),
    environment("strong", "CLAUDECODE", "Claude Code"),
  ]);
});

test.each([
  {
    CLAUDECODE: "",
    CURSOR_AGENT: "0",
    CODEX_CI: "false",
    COPILOT_AGENT: "False",
    AI_AGENT: " ",
    CODEX_SANDBOX: undefined,
  },
  { GEMINI_CLI: "off", OPENCODE: "/usr/bin/opencode", AGENT: "ssh", CRUSH: "2", CURSOR_EXTENSION_HOST_ROLE: "ui" },
  {
    HOME: "/home/jules",
    USER: "jules",
    TERM_PROGRAM: "iTerm.app",
    GIT_PAGER: "cat",
    PAGER: "cat",
    PATH: "/bin:/opt/pi/agent",
  },
])("a person's environment says nothing: %j", (variables) => {
  expect(environmentEvidence(variables)).toEqual([]);
});

test.each([...marksOf("variables"), ...marksOf("doubtfulVariables")])("$mark is read", ({ group, tool, mark }) => {
  const conditions = mark.split(" & ").map((condition) => /^(\w+)(?:[=~](.*))?$/.exec(condition) ?? []);
  const variables = Object.fromEntries(conditions.map(([, name = "", value = "x"]) => [name, value]));
  const found = environmentEvidence(variables);
  const grade = group === "variables" ? "strong" : "weak";
  expect(found).toContainEqual(environment(grade, conditions[0]?.[1] ?? "", tool));
  for (const off of ["", "0", "false"]) {
    expect(environmentEvidence(Object.fromEntries(Object.keys(variables).map((name) => [name, off])))).toEqual([]);
  }
});
