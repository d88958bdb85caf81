import { loadPolicy, mend, type PolicySource } from "@ai-disclosure/core";
import { describe, expect, test } from "vitest";

const author = { name: "Jane Doe", email: "jane@example.org" };
const signed = "Signed-off-by: Jane Doe <jane@example.org>";
const coAuthor = "Co-Authored-By: Claude <noreply@anthropic.com>";
const footer = "🤖 Generated with [Claude Code](https://claude.com/claude-code)";

async function mendBy(policy: string | PolicySource, message: string, more: object = {}) {
  return mend(message, await loadPolicy(policy), { author, ...more });
}

const any = (key: string, more: object = {}): PolicySource => ({
  name: "ours",
  disclosure: { level: "required", trailers: [{ key, value: "any", example: "Claude", ...more }] },
});

test.each<[string, string | PolicySource, string, string]>([
  ["a misspelt key", "qemu", `fix\n\nAI-use-for: code\n${signed}`, `fix\n\nAI-used-for: code\n${signed}`],
  ["a key in the wrong case", "qemu", `fix\n\nai-used-for: code\n${signed}`, `fix\n\nAI-used-for: code\n${signed}`],
  [
    "a near miss of a use",
    "qemu",
    `fix\n\nAI-used-for: test, docs\n${signed}`,
    `fix\n\nAI-used-for: tests, docs\n${signed}`,
  ],
  ["a separator", "qemu", `fix\n\nAI-used-for: tests; docs\n${signed}`, `fix\n\nAI-used-for: tests, docs\n${signed}`],
  ["parentheses", "qemu", `fix\n\nAI-used-for: code (a\n${signed}`, `fix\n\nAI-used-for: code (a)\n${signed}`],
  ["an order", "qemu", `fix\n\n${signed}\nAI-used-for: code`, `fix\n\nAI-used-for: code\n${signed}`],
  [
    "a folded value, moved",
    "qemu",
    `fix\n\n${signed}\nAI-used-for: code,\n tests`,
    `fix\n\nAI-used-for: code, tests\n${signed}`,
  ],
  [
    "one in the body",
    "qemu",
    `fix\n\nAI-used-for: code\n\nmore\n\n${signed}`,
    `fix\n\nmore\n\nAI-used-for: code\n${signed}`,
  ],
  ["one after ---", "qemu", `fix\n\n${signed}\n---\nAI-used-for: code`, `fix\n\nAI-used-for: code\n${signed}\n---`],
  ["one that is indented", "qemu", `fix\n\n${signed}\n  AI-used-for: code`, `fix\n\nAI-used-for: code\n${signed}`],
  ["one as a heading", "qemu", `fix\n\n**AI-used-for**: code\n${signed}`, `fix\n\nAI-used-for: code\n${signed}`],
  [
    "two that are one",
    "qemu",
    `fix\n\nAI-used-for: code\nAI-used-for: tests\n${signed}`,
    `fix\n\nAI-used-for: code, tests\n${signed}`,
  ],
  [
    "no blank line before the block",
    "qemu",
    `fix\nAI-used-for: code\n${signed}`,
    `fix\n\nAI-used-for: code\n${signed}`,
  ],
  ["a sign-off in the body", "qemu", `fix\n\n${signed}\n\nmore`, `fix\n\nmore\n\n${signed}`],
  [
    "a subject that is a disclosure",
    "qemu",
    `AI-used-for: code\n\nfix it\n\n${signed}`,
    `fix it\n\nAI-used-for: code\n${signed}`,
  ],
  ["a denial that is not asked for", "qemu", `fix\n\nAI-used-for: none\n${signed}`, `fix\n\n${signed}`],
  ["a co-author", "linux", `fix\n\n${coAuthor}\n${signed}`, `fix\n\nAssisted-by: LLM\n${signed}`],
  [
    "a co-author beside a disclosure",
    "qemu",
    `fix\n\nAI-used-for: code\n${coAuthor}\n${signed}`,
    `fix\n\nAI-used-for: code\n${signed}`,
  ],
  [
    "a tool's name, where it is wanted",
    "mesa",
    `fix\n\n${footer}\n\n${coAuthor}`,
    `fix\n\n${footer}\n\nAssisted-by: Claude Code`,
  ],
  [
    "a value in another form",
    "linux",
    `fix\n\nAssisted-by: Claude Opus 4.6\n${signed}`,
    `fix\n\nAssisted-by: LLM\n${signed}`,
  ],
  ["the last line", any("AI-by", { last: true }), `fix\n\nAI-by: Claude\n${signed}`, `fix\n\n${signed}\nAI-by: Claude`],
  [
    "marks that nobody asks to see",
    "dependency-track",
    `fix\n\n${coAuthor}\nClaude-Session: x\n${signed}`,
    `fix\n\n${signed}`,
  ],
])("%s", async (_title, policy, message, expected) => {
  const mended = await mendBy(policy, message);
  expect(mended.message).toBe(expected);
  expect(mended.applied).not.toEqual([]);
  expect(mended.left).toEqual([]);
});

describe("is left for a person", () => {
  test.each<[string, string | PolicySource, string, readonly string[]]>([
    [
      "which use",
      "qemu",
      `fix\n\n${coAuthor}\n${signed}`,
      ["code", "tests", "docs", "research"].map((use) => `AI-used-for: ${use}`),
    ],
    [
      "what is meant",
      "qemu",
      `fix\n\nAI-used-for: cleanup\n${signed}`,
      ["code", "tests", "docs", "research"].map((use) => `AI-used-for: ${use} (cleanup)`),
    ],
    ["a sign-off", "qemu", "fix", []],
    ["the model", "fluxcd", `fix\n\n${coAuthor}\n${signed}`, []],
    [
      "whether an editor's own line means anything",
      any("AI-by"),
      "fix\n\nCo-authored-by: Copilot <copilot@github.com>",
      ["delete line 3"],
    ],
    ["a message without a subject", "qemu", `AI-used-for: code\n\n${signed}`, []],
    ["what a pull request has to say", "nodejs", `fix\n\n${coAuthor}`, ["delete line 3"]],
  ])("%s", async (_title, policy, message, choices) => {
    const mended = await mendBy(policy, message);
    expect(mended.message).toBe(message);
    expect(mended.applied).toEqual([]);
    expect(mended.left[0]?.choices?.map(({ text }) => text) ?? []).toEqual(choices);
    expect(mended.left[0]?.fix).toBeTruthy();
  });

  test("the size of a change, which no edit of its message makes smaller", async () => {
    const files = [{ path: "a.c", status: "modified", kind: "text", added: 99, deleted: 0 }];
    const policy: PolicySource = {
      name: "ours",
      categories: { code: ["**"] },
      forbidTrailers: [{ keys: ["Co-authored-by"], when: "names-tool", reason: "wants none", fix: "strip" }],
      limits: [{ id: "small", unit: "changed", max: 10, per: "commit", when: "ai" }],
    };
    const mended = await mendBy(policy, `fix\n\n${coAuthor}`, { files });
    expect(mended.message).toBe(`fix\n\n${coAuthor}`);
    expect(mended.left.map(({ rule }) => rule)).toEqual(["trailer-forbidden", "size-limit"]);
  });
});

test("a denial beside a disclosure is left for a person, and a repeated one stays a denial", async () => {
  const policy: PolicySource = { extends: "qemu", disclosure: { negative: ["none"] } };
  const both = `fix\n\nAI-used-for: none\nAI-used-for: code\n${signed}`;
  const { message, left } = await mendBy(policy, both);
  expect([message, left.map(({ fix }) => fix)]).toEqual([both, ["keep the line that is true"]]);
  const twice = await mendBy(policy, `fix\n\nAI-used-for: none\nAI-used-for: none\n${signed}`);
  expect([twice.message, twice.left]).toEqual([`fix\n\nAI-used-for: none\n${signed}`, []]);
});

test("the proposed uses are those of the changed files", async () => {
  const files = [{ path: "tests/a.c", status: "modified", kind: "text", added: 9, deleted: 0 }];
  const { left } = await mendBy("qemu", `fix\n\n${coAuthor}\n${signed}`, { files });
  expect(left[0]?.fix).toBe("AI-used-for: tests");
  expect(left[0]?.choices?.[0]?.text).toBe("AI-used-for: tests");
});

test("a file keeps its comments, its blank lines and its diff", async () => {
  const diff = "# ------------------------ >8 ------------------------\n# Do not\ndiff --git a/a b/a\n+AI-use-for: x";
  const raw = (trailers: string) => `# first\nfix  \n\n\n\nwhy\t\n# between\n\n${trailers}\n# Please\n${diff}`;
  const mended = await mendBy("qemu", raw(`${signed}\n# c\nAI-use-for: code`), { cleanup: "strip" });
  expect(mended.message).toBe(raw(`AI-used-for: code\n${signed}\n# c`));
  expect(mended.left).toEqual([]);
});

test.each(["", "\r\n"])("a file keeps its ends of lines, and %j after the last one", async (end) => {
  const raw = `fix\r\n\r\n${footer}${end}`;
  const mended = await mendBy(any("AI-by"), raw, { cleanup: "strip" });
  expect(mended.message).toBe(`fix\r\n\r\n${footer}\r\n\r\nAI-by: Claude Code${end}`);
});

test("what has no trailers gets them after its last line, above the comments", async () => {
  const { message } = await mendBy("linux", `fix\n\n${footer}\n# Please`, { cleanup: "strip" });
  expect(message).toBe(`fix\n\n${footer}\n\nAssisted-by: LLM\n# Please`);
});
