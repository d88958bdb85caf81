import { parseAgentTrace, parseAuthorshipLog, readLateDisclosures, resolvePolicy } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

const size = 10_000_000;

const metadata = JSON.stringify({ schema_version: "authorship/3.0.0", base_commit_sha: "7734793b756b", prompts: {} });

test.each([
  ["ranges", `a.c\n  0123456 ${"1,3-4,".repeat(size / 6)}9\n---\n${metadata}`],
  ["hyphens", `a.c\n  0123456 ${"-".repeat(size)}\n---\n${metadata}`],
  ["digits", `a.c\n  0123456 ${"1".repeat(size)}\n---\n${metadata}`],
  ["blanks", `a.c\n${" ".repeat(size)}\n---\n${metadata}`],
  ["paths", `${"a\n".repeat(size / 2)}---\n${metadata}`],
  ["brackets", `---\n${"[".repeat(size)}`],
  ["dashes", "--- \n".repeat(size / 5)],
])("an authorship log with 10 MB of %s is no trouble", (_title, text) => {
  const { record, problem } = parseAuthorshipLog(text);
  expect((record === undefined) !== (problem === undefined)).toBe(true);
});

const traceWith = (ranges: number) =>
  JSON.stringify({
    version: "0.1.0",
    id: "550e8400-e29b-41d4-a716-446655440000",
    timestamp: "2026-01-23T14:30:00Z",
    vcs: { type: "git", revision: "a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0" },
    tool: { name: "cursor", version: "2.4.0" },
    files: [
      {
        path: "a.ts",
        conversations: [
          {
            contributor: { type: "ai" },
            ranges: Array.from({ length: ranges }, () => ({ start_line: 1, end_line: 2 })),
          },
        ],
      },
    ],
  });

test.each([
  ["lines", "{}\n".repeat(size / 3)],
  ["one line", "[".repeat(size)],
  ["ranges", traceWith(150_000)],
  ["too many ranges", traceWith(250_000)],
])("an agent trace with 10 MB of %s is no trouble", (_title, text) => {
  expect(parseAgentTrace(text).problems.length).toBeLessThanOrEqual(1);
});

const qemu = await resolvePolicy({ extends: "qemu" });

test.each(["AI-used-for: code\n\n", "\n", "x\n\n", "AI-used-for: ", " \n"])(
  "a note with 10 MB of %j is no trouble",
  (piece) => {
    const { problems } = readLateDisclosures(piece.repeat(size / piece.length), qemu);
    expect(problems.at(-1)).toContain("only its beginning was read");
  },
);
