import {
  createChange,
  parseMessage,
  parsePerson,
  presetNames,
  resolvePolicy,
  type Evidence,
  type Policy,
} from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

/** How a commit comes to hold a stamp; a line may stand in its body, or be its last trailer. */
interface Stamp {
  readonly line?: string;
  readonly subject?: string;
  readonly author?: string;
  readonly committer?: string;
  readonly environment?: Readonly<Record<string, string>>;
}
type Row = readonly [Stamp, grade: "strong" | "weak", tool: string | undefined];

const github = "users.noreply.github.com";
const coAuthors: readonly (readonly [string, string])[] = [
  ["Claude <noreply@anthropic.com>", "Claude Code"],
  ["Claude Opus 4.6 (1M context) <noreply@anthropic.com>", "Claude Code"],
  ["Claude Opus 4.7 <noreply@anthropic.com>", "Claude Code"],
  ["Claude Fable 5 <noreply@anthropic.com>", "Claude Code"],
  ["Claude Sonnet 5 <noreply@anthropic.com>", "Claude Code"],
  ["Claude Haiku 4.5 <noreply@anthropic.com>", "Claude Code"],
  ["Claude Code <noreply@anthropic.com>", "Claude Code"],
  [`claude[bot] <209825114+claude[bot]@${github}>`, "Claude Code"],
  [`Copilot <175728472+Copilot@${github}>`, "GitHub Copilot"],
  [`Copilot <223556219+Copilot@${github}>`, "GitHub Copilot"],
  [`Copilot <198982749+Copilot@${github}>`, "GitHub Copilot"],
  ["Copilot <copilot@github.com>", "GitHub Copilot"],
  [`copilot-swe-agent[bot] <198982749+Copilot@${github}>`, "GitHub Copilot"],
  [`Copilot Autofix powered by AI <175728472+Copilot@${github}>`, "GitHub Copilot"],
  [`Copilot Autofix powered by AI <62310815+github-advanced-security[bot]@${github}>`, "GitHub Copilot"],
  ["Cursor <cursoragent@cursor.com>", "Cursor"],
  ["Cursor Agent <cursoragent@cursor.com>", "Cursor"],
  ["Codex <noreply@openai.com>", "Codex"],
  ["Codex <codex@openai.com>", "Codex"],
  ["Codex <codex@openai.local>", "Codex"],
  [`chatgpt-codex-connector[bot] <199175422+chatgpt-codex-connector[bot]@${github}>`, "Codex"],
  [`gemini-code-assist[bot] <176961590+gemini-code-assist[bot]@${github}>`, "Gemini Code Assist"],
  ["gemini-cli <gemini-cli-agent@google.com>", "Gemini CLI"],
  [`google-labs-jules[bot] <161369871+google-labs-jules[bot]@${github}>`, "Jules"],
  ["Antigravity <antigravity@gemini.ai>", "Antigravity"],
  [`Devin AI <158243242+devin-ai-integration[bot]@${github}>`, "Devin"],
  ["aider (gpt-4o) <noreply@aider.chat>", "Aider"],
  ["Jane Doe (aider) <jane@example.org>", "Aider"],
  ["Amp <amp@ampcode.com>", "Amp"],
  ["opencode <noreply@opencode.ai>", "OpenCode"],
  [`opencode-agent[bot] <1+opencode-agent[bot]@${github}>`, "OpenCode"],
  ["Crush <crush@charm.land>", "Crush"],
  ["Qwen-Coder <qwen-coder@alibabacloud.com>", "Qwen Code"],
  ["Warp <agent@warp.dev>", "Warp"],
  ["Oz <oz-agent@warp.dev>", "Oz"],
  ["openhands <openhands@all-hands.dev>", "OpenHands"],
  [`factory-droid[bot] <138933559+factory-droid[bot]@${github}>`, "Droid"],
  ["Droid <droid@factory.ai>", "Droid"],
  ["Codebuff <noreply@codebuff.com>", "Codebuff"],
  [`gpt-engineer-app[bot] <159125892+gpt-engineer-app[bot]@${github}>`, "Lovable"],
  [`amazon-q-developer[bot] <208079219+amazon-q-developer[bot]@${github}>`, "Amazon Q"],
  [`coderabbitai[bot] <136622811+coderabbitai[bot]@${github}>`, "CodeRabbit"],
  [`windsurf-bot[bot] <189301087+windsurf-bot[bot]@${github}>`, "Windsurf"],
  [`sweep-ai[bot] <128439645+sweep-ai[bot]@${github}>`, "Sweep"],
  [`codegen-sh[bot] <131295404+codegen-sh[bot]@${github}>`, "Codegen"],
  [`ellipsis-dev[bot] <65095814+ellipsis-dev[bot]@${github}>`, "Ellipsis"],
  [`sourcery-ai[bot] <58596630+sourcery-ai[bot]@${github}>`, "Sourcery"],
  ["claude-flow <ruv@ruv.net>", "Claude Flow"],
];

/** Most tools commit a person's commit when they rebase or pick it; these two commit so what they wrote. */
const committing: ReadonlySet<string> = new Set(["Aider", "ForgeCode"]);

/** Whoever is a co-author may be author or committer as well. */
const identities: readonly Row[] = coAuthors.flatMap(([who, tool]): Row[] => [
  [{ line: `Co-authored-by: ${who}` }, "strong", tool],
  [{ author: who }, "strong", tool],
  [{ committer: who }, committing.has(tool) ? "strong" : "weak", tool],
]);

const lines: readonly Row[] = [
  [{ line: "🤖 Generated with [Claude Code](https://claude.ai/code)" }, "strong", "Claude Code"],
  [{ line: "🤖 Generated with [Claude Code](https://claude.com/claude-code)" }, "strong", "Claude Code"],
  [{ line: "Claude-Session: https://claude.ai/code/session_01" }, "strong", "Claude Code"],
  [{ line: "Claude-Workflow: fix" }, "strong", "Claude Code"],
  [{ line: "Claude-Session-Path: sessions/01" }, "strong", "Claude Code"],
  [{ line: "Claude-Sessions-Id: 01" }, "strong", "Claude Code"],
  [{ line: "Agent-Logs-Url: https://github.com/x/y/sessions/1" }, "strong", "GitHub Copilot"],
  [{ line: "Copilot-Session: 01" }, "strong", "GitHub Copilot"],
  [{ line: "Made-with: Cursor" }, "strong", "Cursor"],
  [{ line: "Amp-Thread-ID: https://ampcode.com/threads/T-01" }, "strong", "Amp"],
  [{ line: "Amp-Thread-ID:" }, "strong", "Amp"],
  [{ line: "💘 Generated with Crush" }, "strong", "Crush"],
  [{ line: "Assisted-by: GLM-5.2 via Crush <crush@charm.land>" }, "strong", "Crush"],
  [{ line: "Replit-Commit-Author: Agent" }, "strong", "Replit Agent"],
  [{ line: "Replit-Commit-Author: Assistant" }, "strong", "Replit Agent"],
  [{ line: "Replit-Commit-Author: Deployment" }, "weak", "Replit Agent"],
  [{ line: "Replit-Commit-Session-Id: 01" }, "strong", "Replit Agent"],
  [{ author: "jane <7-jane@users.noreply.replit.com>" }, "weak", "Replit Agent"],
  [{ line: "Co-authored-by: Codex Test <codex@example.com>" }, "weak", "Codex"],
  [{ subject: "aider: mend the menu" }, "weak", "Aider"],
  // Of these only the names are known, and people have them too.
  [{ line: "Co-authored-by: Goose" }, "weak", "Goose"],
  [{ line: "Co-authored-by: Junie" }, "weak", "Junie"],
  [{ line: "Co-authored-by: Kiro" }, "weak", "Kiro"],
  [{ line: "Entire-Checkpoint: 0123abcd" }, "strong", undefined],
  [{ line: "AI-Session: 01" }, "strong", undefined],
  [{ line: "AI-Model: claude-opus-4-6" }, "strong", "Claude"],
  [{ line: "AI-Lines: 12" }, "strong", undefined],
  [{ line: "AI-Modified: 3" }, "strong", undefined],
  [{ line: "Coding-Agent: Codex CLI" }, "strong", "Codex"],
  [{ line: "AI-assistant: Claude Code" }, "strong", "Claude Code"],
  [{ line: "Turbocommit-Session: 01" }, "strong", undefined],
  [{ line: "Agent-Conversation: 01" }, "strong", undefined],
  [{ line: "Agent-Transcript: 01" }, "strong", undefined],
];

const strongVariables: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
  [{ AI_AGENT: "claude-code_2-1-261_agent" }, "Claude Code"],
  [{ AI_AGENT: "github_copilot_vscode_agent" }, "GitHub Copilot"],
  [{ CLAUDECODE: "1" }, "Claude Code"],
  [{ CLAUDE_CODE: "1" }, "Claude Code"],
  [{ CLAUDE_CODE_IS_COWORK: "1" }, "Claude Code"],
  [{ CURSOR_AGENT: "1" }, "Cursor"],
  [{ CURSOR_EXTENSION_HOST_ROLE: "agent-exec" }, "Cursor"],
  [{ CURSOR_TRACE_ID: "01", PAGER: "head -n 10000 | cat" }, "Cursor"],
  [{ GEMINI_CLI: "1" }, "Gemini CLI"],
  [{ CODEX_THREAD_ID: "01" }, "Codex"],
  [{ CODEX_SANDBOX: "seatbelt" }, "Codex"],
  [{ CODEX_CI: "1" }, "Codex"],
  [{ OPENCODE: "1" }, "OpenCode"],
  [{ AUGMENT_AGENT: "1" }, "Augment"],
  [{ AMP_CURRENT_THREAD_ID: "T-01" }, "Amp"],
  [{ AGENT: "amp" }, "Amp"],
  [{ AGENT: "crush" }, "Crush"],
  [{ CRUSH: "1" }, "Crush"],
  [{ QWEN_CODE: "1" }, "Qwen Code"],
  [{ PI_CODING_AGENT: "true" }, "Pi"],
  [{ ANTIGRAVITY_AGENT: "1" }, "Antigravity"],
  [{ COPILOT_AGENT: "1" }, "GitHub Copilot"],
  [{ COPILOT_CLI: "1" }, "GitHub Copilot"],
  [{ HOME: "/home/jules", USER: "swebot" }, "Jules"],
];

/** Also set for a person in that editor, or with that key at hand. */
const weakVariables: readonly (readonly [Readonly<Record<string, string>>, string | undefined])[] = [
  [{ CURSOR_TRACE_ID: "01" }, "Cursor"],
  [{ REPL_ID: "01" }, "Replit Agent"],
  [{ TERM_PROGRAM: "WarpTerminal" }, "Warp"],
  [{ TERM_PROGRAM: "zed" }, "Zed"],
  [{ TERM_PROGRAM: "zed", PAGER: "cat" }, "Zed"],
  [{ TERM_PROGRAM: "kiro" }, "Kiro"],
  [{ TERM_PROGRAM: "vscode" }, undefined],
  [{ TERM_PROGRAM: "vscode", GIT_PAGER: "cat" }, "GitHub Copilot"],
  [{ CODEIUM_EDITOR_APP_ROOT: "/opt/windsurf" }, "Windsurf"],
  [{ AIDER_API_KEY: "x" }, "Aider"],
  [{ GOOSE_PROVIDER: "x" }, "Goose"],
  [{ COPILOT_MODEL: "x" }, "GitHub Copilot"],
  [{ COPILOT_ALLOW_ALL: "1" }, "GitHub Copilot"],
  [{ COPILOT_GITHUB_TOKEN: "x" }, "GitHub Copilot"],
  [{ OPENCODE_BIN_PATH: "/usr/bin/opencode" }, "OpenCode"],
  [{ JUNIE_DATA: "/x" }, "Junie"],
  [{ PATH: "/usr/bin:/home/jane/.pi/agent/bin" }, "Pi"],
];

const rows: readonly Row[] = [
  ...identities,
  ...lines,
  ...strongVariables.map(([environment, tool]): Row => [{ environment }, "strong", tool]),
  ...weakVariables.map(([environment, tool]): Row => [{ environment }, "weak", tool]),
];

const jane = "Jane Doe <jane@example.org>";

/** Where a line can stand: as a trailer, or above more text, as a squash merge leaves it. */
const messages = ({ line, subject = "mend the menu" }: Stamp): string[] =>
  line === undefined
    ? [`${subject}\n\nSigned-off-by: ${jane}`]
    : [
        `${subject}\n\n${line}\nSigned-off-by: ${jane}`,
        `${subject}\n\n* one\n\n${line}\n\n* two\n\nSigned-off-by: ${jane}`,
      ];

function evidenceOf(stamp: Stamp, policy: Policy): Evidence[][] {
  const { author = jane, committer = jane, environment } = stamp;
  return messages(stamp).map((text) => [
    ...createChange(
      { message: parseMessage(text), author: parsePerson(author), committer: parsePerson(committer), environment },
      policy,
    ).evidence,
  ]);
}

test.each(presetNames)("%s knows every tool's stamp", async (preset) => {
  const policy = await resolvePolicy({ extends: preset });
  const unknown = rows.flatMap(([stamp, grade, tool]) =>
    evidenceOf(stamp, policy).flatMap((evidence) => {
      const marks = evidence.filter((one) => one.grade !== "declared");
      // An editor's terminal is a mark of its own beside that of its agent.
      const isKnown = marks.some((one) => one.grade === grade && one.tool === tool);
      const isExaggerated = grade === "weak" && marks.some((one) => one.grade === "strong" && one.tool !== undefined);
      return isKnown && !isExaggerated ? [] : [{ stamp, marks }];
    }),
  );
  expect(unknown).toEqual([]);
});

test.each(presetNames)("under %s what a recorder says of people is no mark of a tool", async (preset) => {
  const policy = await resolvePolicy({ extends: preset });
  for (const line of ["Human-Lines: 40", "AI-Lines: 0", "AI-Session: none"]) {
    expect(evidenceOf({ line }, policy)).toEqual([[], []]);
  }
});
