import { parseAgentTrace } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

const revision = "a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0";

const record = (parts: object = {}) => ({
  version: "0.1.0",
  id: "550e8400-e29b-41d4-a716-446655440000",
  timestamp: "2026-01-23T14:30:00Z",
  vcs: { type: "git", revision },
  tool: { name: "cursor", version: "2.4.0" },
  files: [
    {
      path: "src/utils/parser.ts",
      conversations: [
        {
          url: "https://api.example.com/v1/conversations/12345",
          contributor: { type: "ai", model_id: "anthropic/claude-opus-4-5-20251101" },
          ranges: [{ start_line: 42, end_line: 67, content_hash: "murmur3:9f2e8a1b" }],
        },
      ],
    },
  ],
  ...parts,
});

const files = (contributor: object | undefined, ranges: object[]) => [
  { path: "a.ts", conversations: [{ ...(contributor && { contributor }), ranges }] },
];

const read = (...records: unknown[]) => parseAgentTrace(records.map((one) => `${JSON.stringify(one)}\n`).join(""));

test("records of one revision are one, and lines that come twice count once", () => {
  const { byRevision, problems } = read(
    record(),
    record({
      tool: { name: "claude-code" },
      files: files({ type: "ai" }, [
        { start_line: 1, end_line: 9 },
        { start_line: 5, end_line: 12 },
      ]),
    }),
    record({ vcs: { type: "git", revision: "0".repeat(40) } }),
  );
  expect(problems).toEqual([]);
  expect(byRevision.size).toBe(2);
  expect(byRevision.get(revision)).toEqual({
    source: ".agent-trace/traces.jsonl",
    tools: ["Cursor", "Claude Code"],
    files: [
      { path: "src/utils/parser.ts", ai: 26 },
      { path: "a.ts", ai: 12 },
    ],
  });
});

test("people, unknown and mixed lines; a range's own contributor counts first; the model may name the tool", () => {
  const { byRevision } = read(
    record({
      tool: { name: "unknown" },
      files: files({ type: "human" }, [
        { start_line: 1, end_line: 10 },
        { start_line: 11, end_line: 12, contributor: { type: "mixed", model_id: "openai/gpt-4o" } },
        { start_line: 20, end_line: 30, contributor: { type: "unknown" } },
      ]),
    }),
  );
  expect(byRevision.get(revision)).toMatchObject({ tools: ["GPT"], files: [{ path: "a.ts", ai: 2, human: 10 }] });
});

test("other version control systems, and records of none, are passed over", () => {
  const { byRevision, problems } = read(
    record({ vcs: undefined }),
    record({ vcs: { type: "jj", revision: "kkmpptxz" } }),
  );
  expect([byRevision.size, problems.length]).toEqual([0, 0]);
});

test.each([
  ["no JSON", "{"],
  ["a number", "1"],
  ["no files", JSON.stringify({ version: "0.1.0" })],
  ["no revision", JSON.stringify(record({ vcs: { type: "git", revision: "main" } }))],
  ["a file without conversations", JSON.stringify(record({ files: [{ path: "a" }] }))],
  ["lines that are none", JSON.stringify(record({ files: files({ type: "ai" }, [{ start_line: 4, end_line: 1 }]) }))],
  ["lines in words", JSON.stringify(record({ files: files({ type: "ai" }, [{ start_line: "x", end_line: {} }]) }))],
])("%s is a problem, and the rest is read", (_title, line) => {
  const { byRevision, problems } = parseAgentTrace(`\n${line}\n${JSON.stringify(record())}\n`);
  expect(problems).toEqual(["line 2 is no Agent Trace record"]);
  expect(byRevision.get(revision)?.files).toContainEqual({ path: "src/utils/parser.ts", ai: 26 });
});
