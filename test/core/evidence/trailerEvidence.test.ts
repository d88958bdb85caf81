import { describe, expect, test } from "vitest";
import { marksOf } from "../identity/marksOf.ts";
import { evidence, inBody, inTrailers } from "./evidenceIn.ts";

const trailers = [
  ["Co-Authored-By: Claude <noreply@anthropic.com>", "trailer", "Claude Code"],
  ["Co-authored-by: Claude Opus 4.6 (1M context) <noreply@anthropic.com>", "trailer", "Claude Code"],
  ["Co-authored-by: Claude Fable 5 <noreply@anthropic.com>", "trailer", "Claude Code"],
  ["Co-authored-by: Claude Code <noreply@anthropic.com>", "trailer", "Claude Code"],
  ["Signed-off-by: Claude <noreply@anthropic.com>", "trailer", "Claude Code"],
  ["Co-developed-by: Claude claude-opus-4-6 <noreply@anthropic.com>", "trailer", "Claude Code"],
  ["Claude-Session: https://claude.ai/code/session_01", "session", "Claude Code"],
  ["Claude-Workflow: fix-issue", "session", "Claude Code"],
  ["Claude-Session-Path: /x", "session", "Claude Code"],
  ["Claude-Sessions-Id: 1", "session", "Claude Code"],
  ["Co-authored-by: Copilot <175728472+Copilot@users.noreply.github.com>", "trailer", "GitHub Copilot"],
  ["Co-authored-by: Copilot <223556219+Copilot@users.noreply.github.com>", "trailer", "GitHub Copilot"],
  [
    "Co-authored-by: Copilot Autofix powered by AI <62310815+github-advanced-security[bot]@users.noreply.github.com>",
    "trailer",
    "GitHub Copilot",
  ],
  ["Agent-Logs-Url: https://github.com/x/y/sessions/1", "session", "GitHub Copilot"],
  ["Copilot-Session: 1", "session", "GitHub Copilot"],
  ["Codex-Session: codex://threads/1", "session", "Codex"],
  ["Claude-Code-Session: 1a2b", "session", "Claude Code"],
  ["Cursor-Session-Id: 1a2b", "session", "Cursor"],
  ["AI-Author: Codex (gpt-5-codex)", "trailer", "Codex"],
  ["Co-authored-by: Cursor <cursoragent@cursor.com>", "trailer", "Cursor"],
  ["Made-with: Cursor", "trailer", "Cursor"],
  ["Co-authored-by: Codex <noreply@openai.com>", "trailer", "Codex"],
  ["Co-authored-by: Codex <codex@openai.com>", "trailer", "Codex"],
  [
    "Co-authored-by: chatgpt-codex-connector[bot] <199175422+chatgpt-codex-connector[bot]@users.noreply.github.com>",
    "trailer",
    "Codex",
  ],
  [
    "Co-authored-by: gemini-code-assist[bot] <1+gemini-code-assist[bot]@users.noreply.github.com>",
    "trailer",
    "Gemini Code Assist",
  ],
  ["Co-authored-by: Gemini <gemini-cli-agent@google.com>", "trailer", "Gemini CLI"],
  [
    "Co-authored-by: google-labs-jules[bot] <161369871+google-labs-jules[bot]@users.noreply.github.com>",
    "trailer",
    "Jules",
  ],
  ["Co-authored-by: Antigravity <antigravity@gemini.ai>", "trailer", "Antigravity"],
  ["Co-authored-by: Devin AI <158243242+devin-ai-integration[bot]@users.noreply.github.com>", "trailer", "Devin"],
  ["Co-authored-by: aider (gpt-4o) <noreply@aider.chat>", "trailer", "Aider"],
  ["Co-authored-by: Amp <amp@ampcode.com>", "trailer", "Amp"],
  ["Amp-Thread-ID: https://ampcode.com/threads/T-1", "session", "Amp"],
  ["Co-authored-by: opencode <noreply@opencode.ai>", "trailer", "OpenCode"],
  ["Co-Authored-By: Crush <crush@charm.land>", "trailer", "Crush"],
  ["Assisted-by: GPT-5.4 via Crush <crush@charm.land>", "trailer", "Crush"],
  ["Co-authored-by: Qwen-Coder <qwen-coder@alibabacloud.com>", "trailer", "Qwen Code"],
  ["Co-Authored-By: Warp <agent@warp.dev>", "trailer", "Warp"],
  ["Co-Authored-By: Oz <oz-agent@warp.dev>", "trailer", "Oz"],
  ["Replit-Commit-Author: Agent", "trailer", "Replit Agent"],
  ["Replit-Commit-Author: Assistant", "trailer", "Replit Agent"],
  ["Replit-Commit-Session-Id: 1", "session", "Replit Agent"],
  ["Co-authored-by: openhands <openhands@all-hands.dev>", "trailer", "OpenHands"],
  ["Co-authored-by: factory-droid[bot] <1+factory-droid[bot]@users.noreply.github.com>", "trailer", "Droid"],
  ["Co-authored-by: Codebuff <noreply@codebuff.com>", "trailer", "Codebuff"],
  ["Co-authored-by: claude-flow <ruv@ruv.net>", "trailer", "Claude Flow"],
  ["Entire-Checkpoint: 1a2b", "session", undefined],
  ["Turbocommit-Session: 1", "session", undefined],
  ["Agent-Conversation: 1", "session", undefined],
  ["Agent-Transcript: 1", "session", undefined],
  ["AI-Session: 1", "session", undefined],
  ["AI-Lines: 12", "trailer", undefined],
  ["AI-Modified: 3", "trailer", undefined],
  ["AI-Model: claude-opus-4-6", "trailer", "Claude"],
  ["AI-assistant: Claude Code", "trailer", "Claude Code"],
  ["AI-assisted: Codex", "trailer", "Codex"],
  ["Coding-Agent: Codex CLI", "trailer", "Codex"],
  ["Co-authored-by-AI: GitHub Copilot (gpt-4.1)", "trailer", "GitHub Copilot"],
  ["Assisted-by: Opus 4.7", "trailer", "Claude"],
  ["Assisted-by: Claude", "trailer", "Claude"],
  ["Assisted-With: Gemini", "trailer", "Gemini"],
  ["Assisted-by: LLM coccinelle sparse", "trailer", "LLM"],
  ["Generated-by: Claude Sonnet 4", "trailer", "Claude"],
  ["Co-authored-by: Junie <junie@jetbrains.com>", "trailer", "Junie"],
  ["Co-authored-by: GitLab Duo <duo@gitlab.com>", "trailer", "GitLab Duo"],
  ["Co-authored-by: Kiro Agent <244629292+kiro-agent@users.noreply.github.com>", "trailer", "Kiro"],
  ["Co-authored-by: Kimi Code <noreply@moonshot.ai>", "trailer", "Kimi Code"],
  ["Co-Authored-By: ForgeCode <noreply@forgecode.dev>", "trailer", "ForgeCode"],
  ["Co-authored-by: v0[bot] <v0[bot]@users.noreply.github.com>", "trailer", "v0"],
  ["Co-authored-by: Gemini <gemini@google.com>", "trailer", "Gemini CLI"],
  ["Co-authored-by: Copilot <Copilot@users.noreply.github.com>", "trailer", "GitHub Copilot"],
  ["Co-authored-by: Claude <noreply+run-12@anthropic.com>", "trailer", "Claude Code"],
  ["Co-authored-by: Bob <agent-local-4567b0fb-7d7d@letta.com>", "trailer", "Letta Code"],
  ["Co-authored-by: Roo Code <chris@roocode.com>", "trailer", "Roo Code"],
  ["Assisted-By: [Claude Code]", "trailer", "Claude Code"],
  ["AI-Tool: Gemini CLI", "trailer", "Gemini CLI"],
  ["Entire-Agent: Claude Code", "trailer", "Claude Code"],
  ["Duo-Session: https://gitlab.example.com/group/proj/-/automate/agent-sessions/17", "session", "GitLab Duo"],
] as const;

describe("trailers that a tool leaves", () => {
  test.each(trailers)("%s", (line, kind, tool) => {
    const strong = { grade: "strong", kind, ...(tool === undefined ? {} : { tool }), where: { line: 3 } };
    expect(evidence(inTrailers(line))).toEqual([strong]);
    expect(evidence(inBody(line))).toEqual([strong]);
    expect(evidence(inTrailers(line.replace(/^[^:]*/, (key) => key.toUpperCase())))).toEqual([strong]);
  });
  test.each([
    ["Co-authored-by: Claude", "Claude"],
    ["Co-authored-by: Codex Test <codex@example.com>", "Codex"],
    ["Co-authored-by: Jane Doe <7-jane@users.noreply.replit.com>", "Replit Agent"],
    ["Replit-Commit-Author: Deployment", "Replit Agent"],
    ["    Co-authored-by: Claude <noreply@anthropic.com>", "Claude Code"],
  ])("%s is weak", (line, tool) => {
    expect(evidence(inBody(line))).toEqual([{ grade: "weak", kind: "trailer", tool, where: { line: 3 } }]);
  });
  test("a line that an editor wrote by default is known as one", () => {
    expect(evidence(inTrailers("Co-authored-by: Copilot <copilot@github.com>"))).toEqual([
      { grade: "strong", kind: "trailer", tool: "GitHub Copilot", byDefault: true, where: { line: 3 } },
    ]);
  });
  test.each([
    ["🤖 Co-Authored-By: Claude <noreply@anthropic.com>", "Claude Code"],
    ["🤖🤖 Co-Authored-By: Claude <noreply@anthropic.com>", "Claude Code"],
    ["* Co-authored-by: Claude <noreply@anthropic.com>", "Claude Code"],
    ["- Co-authored-by: Cursor <cursoragent@cursor.com>", "Cursor"],
  ])("%s, which git takes for prose", (line, tool) => {
    const mark = { grade: "strong", kind: "trailer", tool, where: { line: 3 } };
    expect(evidence(inBody(line))).toEqual([mark]);
  });
  test.each([
    "- Co-authored-by: Claude <noreply@anthropic.com> is dropped by the hook",
    "* Co-authored-by: Jane Doe <jane@example.org>",
    "Assisted-by: Claude Dupont",
    "Assisted-by: Claude Dupont <claude@dupont.example>",
    "Assisted-by: Claude <claude@dupont.example>",
    "> Co-authored-by: Claude <noreply@anthropic.com>",
    '"Co-authored-by: Claude <noreply@anthropic.com>"',
    "`Co-authored-by: Claude <noreply@anthropic.com>`",
  ])("%s is prose or a person", (line) => {
    expect(evidence(inBody(line))).toEqual([]);
  });
  test("in what git merge --squash indents, and in a text that is indented throughout", () => {
    const line = "    Co-Authored-By: Claude <noreply@anthropic.com>";
    const strong = { grade: "strong", kind: "trailer", tool: "Claude Code" };
    expect(evidence(`Squashed commit of the following:\n\ncommit 1a2b\n\n    mend it\n\n${line}\n`)).toMatchObject([
      strong,
    ]);
    expect(evidence(`mend it\n\n    The second attempt never ran.\n\n${line}\n`)).toMatchObject([strong]);
  });
  test("an empty session still counts, a denied one does not", () => {
    expect(evidence(inTrailers("Amp-Thread-ID:"))).toMatchObject([{ grade: "strong", kind: "session", tool: "Amp" }]);
    expect(evidence(inTrailers("AI-Lines: 0\nAI-Session: none\nAI-assistant: none\nMade-with: love"))).toEqual([]);
    expect(evidence(inTrailers("Replit-Commit-Author: constructor"))).toEqual([]);
  });
  test("each of the lines that a squash merge joined", () => {
    const line = "Co-Authored-By: Claude <noreply@anthropic.com>";
    const found = evidence(`fix it\n\n* one\n\n${line}\n\n* two\n\n${line}\n\n---------\n\n${line}\n`);
    expect(found.map(({ where }) => where.line)).toEqual([5, 9, 13]);
  });
  test.each([...marksOf("trailers"), ...marksOf("sessionTrailers"), ...marksOf("doubtfulTrailers")])(
    "$mark",
    ({ group, tool, mark }) => {
      const [key, value = "1"] = mark.split(": ");
      const grade = group === "doubtfulTrailers" ? "weak" : "strong";
      const kind = group === "sessionTrailers" ? "session" : "trailer";
      const marked = { grade, kind, ...(tool === undefined ? {} : { tool }), where: { line: 3 } };
      expect(evidence(inTrailers(`${key}: ${value}`))).toEqual([marked]);
      expect(evidence(inTrailers(`${key}: none`))).toEqual([]);
      if (mark.includes(": ")) expect(evidence(inTrailers(`${key}: Jane Doe`))).toEqual([]);
    },
  );
});
