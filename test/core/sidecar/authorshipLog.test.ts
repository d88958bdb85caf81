import { parseAuthorshipLog } from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";

const metadata = (parts: object = {}) =>
  JSON.stringify({ schema_version: "authorship/3.0.0", base_commit_sha: "7734793b756b", prompts: {}, ...parts });

const agent = (tool: string) => ({ agent_id: { tool, id: "6ef2299e-a67f", model: "claude-opus-5" } });

describe("logs as git-ai writes them", () => {
  test("prompts, with numbers, ranges and lists of them", () => {
    const text = [
      "src/main.rs",
      "  d9978a8723e02b52 1-10,15-20",
      "  e5be5f8723e02b52 25,30-35",
      "src/lib.rs",
      "  d9978a8723e02b52 1-50",
      "---",
      JSON.stringify(
        JSON.parse(
          metadata({
            git_ai_version: "1.0.23",
            prompts: {
              d9978a8723e02b52: {
                ...agent("cursor"),
                human_author: "Jane Doe <jane@example.org>",
                messages: [{ type: "user", text: "---\nadd it" }],
                total_additions: 66,
                total_deletions: 5,
                accepted_lines: 66,
                overriden_lines: 0,
              },
              e5be5f8723e02b52: agent("claude"),
              "0000000000000000": agent("codex"),
            },
          }),
        ),
        null,
        2,
      ),
    ].join("\n");
    expect(parseAuthorshipLog(text)).toEqual({
      record: {
        source: "refs/notes/ai",
        tools: ["Cursor", expect.stringContaining("Claude")],
        files: [
          { path: "src/main.rs", ai: 23 },
          { path: "src/lib.rs", ai: 50 },
        ],
      },
    });
  });

  test("sessions with trace ids, known people, lines of both, paths with blanks", () => {
    const text = [
      '"docs/my file.md"',
      "  s_c9883b05a2487d::t_9f8e7d6c5b4a32 1-10",
      "  s_c9883b05a2487d::t_a1b2c3d4e5f678 8-12",
      "  h_dca485b1adf836 3-4,20",
      "---",
      metadata({
        sessions: { s_c9883b05a2487d: agent("github-copilot") },
        humans: { h_dca485b1adf836: { author: "Jane" } },
      }),
    ].join("\r\n");
    expect(parseAuthorshipLog(text).record).toEqual({
      source: "refs/notes/ai",
      tools: ["GitHub Copilot"],
      files: [{ path: "docs/my file.md", ai: 10, human: 3 }],
    });
  });

  test("people alone, and nothing at all", () => {
    expect(parseAuthorshipLog(`a.c\n  h_dca485b1adf836 1-9\n---\n${metadata()}`).record).toEqual({
      source: "refs/notes/ai",
      tools: [],
      files: [{ path: "a.c", ai: 0, human: 9 }],
    });
    expect(parseAuthorshipLog(`---\n${metadata()}`).record?.files).toEqual([]);
  });

  test("a session without metadata is AI's still, as git-ai counts it, and a strange tool keeps its name", () => {
    expect(parseAuthorshipLog(`a.c\n  0123456 1\n---\n${metadata()}`).record).toMatchObject({
      tools: [],
      files: [{ path: "a.c", ai: 1 }],
    });
    const named = (tool: string) =>
      parseAuthorshipLog(`a.c\n  0123456 1\n---\n${metadata({ prompts: { "0123456": agent(tool) } })}`).record?.tools;
    expect(named("newest-tool")).toEqual(["newest-tool"]);
    expect(named("\u001b[31mred")).toEqual([]);
  });
});

describe("what is no log", () => {
  test.each([
    ["nothing", "", "no line ---"],
    ["prose", "a note by somebody\n", "no line ---"],
    ["metadata alone", metadata(), "no line ---"],
    ["cut off", `a.c\n  0123456 1\n---\n${metadata().slice(0, 40)}`, "its metadata is no JSON"],
    ["a list", "---\n[]", "no schema_version"],
    ["another format", '---\n{"schema_version":"authorship/9.0.0"}', "not known here: authorship/9.0.0"],
    ["lines before any file", `  0123456 1\n---\n${metadata()}`, "its line 1 attributes no lines"],
    ["line 0", `a.c\n  0123456 0-4\n---\n${metadata()}`, "its line 2"],
    ["backwards", `a.c\n  0123456 9-4\n---\n${metadata()}`, "its line 2"],
    ["three ends", `a.c\n  0123456 1-2-3\n---\n${metadata()}`, "its line 2"],
    ["enormous", `a.c\n  0123456 1-99999999999\n---\n${metadata()}`, "its line 2"],
    ["an empty item", `a.c\n  0123456 1,,2\n---\n${metadata()}`, "its line 2"],
    ["no ranges", `a.c\n  0123456\n---\n${metadata()}`, "its line 2"],
  ])("%s", (_title, text, problem) => {
    expect(parseAuthorshipLog(text)).toEqual({ problem: expect.stringContaining(problem) });
  });

  test("names that every object has are looked up like others", () => {
    expect(parseAuthorshipLog(`__proto__\n  constructor 1-2\n---\n${metadata()}`).record).toMatchObject({
      tools: [],
      files: [{ path: "__proto__", ai: 2 }],
    });
  });
});
