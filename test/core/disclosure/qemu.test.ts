import {
  createChange,
  evaluate,
  formatVerdict,
  identifyTool,
  parseMessage,
  resolvePolicy,
  type Finding,
} from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";

const claude = identifyTool({ name: "Claude", email: "noreply@anthropic.com" })?.tool;
const jane = { name: "Jane Doe", email: "jane@example.org" };
const signed = "Signed-off-by: Jane Doe <jane@example.org>";

async function judge(message: string, more: object = {}): Promise<readonly Finding[]> {
  const policy = await resolvePolicy({ extends: "qemu", ...more });
  const change = createChange({ message: parseMessage(message), author: jane, committer: jane }, policy);
  return evaluate(change, policy).findings;
}

const brief = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, message, fix }) => `${rule} ${severity}: ${message} → ${fix}`);

/** The disclosure's line alone, with a sign-off below it. */
const line = (text: string) => `fix it\n\n${text}\n${signed}`;

describe("right", () => {
  test.each(["tests, docs", "code", "code (refactoring)", "research"])("AI-used-for: %s", async (value) => {
    expect(await judge(line(`AI-used-for: ${value}`))).toEqual([]);
  });
  test.each(["Assisted-by", "Generated-by", "Co-authored-by"])("%s naming a person", async (key) => {
    expect(await judge(line(`${key}: Jim Roe <jim@example.org>`))).toEqual([]);
    expect(await judge(line(`${key}: Claude Dupont <claude@dupont.example>`))).toEqual([]);
  });
  test("a human's commit, whatever its words", async () => {
    expect(await judge(line("Reviewed-by: Jim Roe <jim@example.org>"))).toEqual([]);
    expect(
      await judge(`docs: tell of the AI-used-for trailer\n\nIt is used so:\n\n    AI-used-for: code\n\n${signed}`),
    ).toEqual([]);
    expect(await judge(`docs: quote\n\n> AI-used-for: foo\n\n${signed}`)).toEqual([]);
  });
});

/** What is wrong, the message, and everything that is said. */
test.each([
  [
    "an unknown use",
    line("AI-used-for: refactoring"),
    'disclosure-format error: AI-used-for does not allow "refactoring": use code, tests, docs, research → AI-used-for: code (refactoring)',
  ],
  ["an empty value", line("AI-used-for:"), "disclosure-format error: AI-used-for says nothing → AI-used-for: code"],
  [
    "unbalanced parentheses",
    line("AI-used-for: code (a"),
    "disclosure-format error: AI-used-for has parentheses that do not balance → AI-used-for: code (a)",
  ],
  [
    "a duplicate use",
    line("AI-used-for: code, code"),
    'disclosure-format error: AI-used-for names "code" twice → AI-used-for: code',
  ],
  [
    "a wrong separator",
    line("AI-used-for: tests; docs"),
    'disclosure-format error: AI-used-for needs commas between its uses: "tests; docs" → AI-used-for: tests, docs',
  ],
  [
    "free text",
    line("AI-used-for: code completion"),
    'disclosure-format error: AI-used-for has text after "code" that is not in parentheses: "completion" → AI-used-for: code (completion)',
  ],
  [
    "no AI",
    line("AI-used-for: none"),
    'disclosure-format warning: AI-used-for says "none"; write the line only if AI was used → delete line 3',
  ],
  [
    "a misspelt key",
    line("AI-use-for: code"),
    "disclosure-placement error: AI-use-for is spelt AI-used-for → AI-used-for: code",
  ],
  [
    "a wrongly cased key",
    line("ai-used-for: code"),
    "disclosure-placement warning: ai-used-for is spelt AI-used-for → AI-used-for: code",
  ],
  [
    "an underscore",
    line("AI_used_for: code"),
    "disclosure-placement error: line 3 is not a trailer, because of how its key is written: AI_used_for: code → AI-used-for: code",
  ],
  [
    "words",
    line("AI used for: code"),
    "disclosure-placement error: line 3 is not a trailer, because of how its key is written: AI used for: code → AI-used-for: code",
  ],
  [
    "a heading",
    line("**AI-used-for:** code"),
    "disclosure-placement error: line 3 is not a trailer, because of how its key is written: **AI-used-for:** code → AI-used-for: code",
  ],
  [
    "an equals sign",
    line("AI-used-for = code"),
    "disclosure-placement error: line 3 is not a trailer, because of how its key is written: AI-used-for = code → AI-used-for: code",
  ],
  [
    "alone and misspelt",
    "fix it\n\nAI used for: code\n\nx: y\n" + signed,
    "disclosure-placement error: git does not see AI-used-for on line 3 as a trailer: text follows its paragraph → move line 3 above line 6: AI-used-for: code",
  ],
  [
    "in the subject",
    `AI-used-for: code\n\n${signed}`,
    "disclosure-placement error: git does not see AI-used-for on line 1 as a trailer: it is the subject → write a subject above it, and move line 1 to the end",
  ],
  [
    "mid-body",
    `fix it\n\nAI-used-for: code\n\nmore\n\n${signed}`,
    "disclosure-placement error: git does not see AI-used-for on line 3 as a trailer: text follows its paragraph → move line 3 above line 7: AI-used-for: code",
  ],
  [
    "among the trailers, indented",
    `fix it\n\n${signed}\n AI-used-for: code`,
    "disclosure-placement error: git does not see AI-used-for on line 4 as a trailer: it is indented, so it continues the line above → move line 4 above line 3: AI-used-for: code",
  ],
  [
    "after the sign-off",
    `fix it\n\n${signed}\nAI-used-for: code`,
    "disclosure-placement error: AI-used-for comes after Signed-off-by → move line 4 above line 3: AI-used-for: code",
  ],
  [
    "the same twice",
    line("AI-used-for: code\nAI-used-for: code"),
    "disclosure-placement error: AI-used-for occurs more than once → AI-used-for: code",
  ],
  [
    "three of them",
    line("AI-used-for: code (a)\nAI-used-for: tests\nAI-used-for: code (b)"),
    "disclosure-placement error: AI-used-for occurs more than once → AI-used-for: code (a; b), tests",
  ],
  [
    "a tool as co-author",
    line("Co-authored-by: Claude <noreply@anthropic.com>"),
    `trailer-forbidden error: Co-authored-by names ${claude}, and QEMU records AI with AI-used-for and needs no tool's name → AI-used-for: code`,
  ],
  [
    "a tool that assisted",
    line("Assisted-by: Claude Opus 4.6"),
    "trailer-forbidden error: Assisted-by names Claude, and QEMU records AI with AI-used-for and needs no tool's name → AI-used-for: code",
  ],
  [
    "a tool that generated",
    line("Generated-by: ChatGPT 5"),
    "trailer-forbidden error: Generated-by names ChatGPT, and QEMU records AI with AI-used-for and needs no tool's name → AI-used-for: code",
  ],
  [
    "a tool beside a disclosure",
    line("AI-used-for: tests\nAssisted-by: ChatGPT"),
    "trailer-forbidden error: Assisted-by names ChatGPT, and QEMU records AI with AI-used-for and needs no tool's name → delete line 4",
  ],
  [
    "no sign-off",
    "fix it",
    "sign-off error: QEMU requires a sign-off, and the message has no Signed-off-by → Signed-off-by: Jane Doe <jane@example.org>",
  ],
  [
    "somebody else's",
    "fix it\n\nSigned-off-by: Jim Roe <jim@example.org>",
    "sign-off warning: signed off by Jim Roe <jim@example.org>, but not by the author, Jane Doe <jane@example.org> → Signed-off-by: Jane Doe <jane@example.org>",
  ],
  [
    "a tool's",
    "fix it\n\nAI-used-for: code\nSigned-off-by: Claude <noreply@anthropic.com>",
    `human-identity error: signed off by ${claude}, which only people may do: Claude <noreply@anthropic.com> → delete line 4, and sign off yourself: Signed-off-by: Jane Doe <jane@example.org>`,
  ],
])("%s", async (_title, message, said) => {
  expect(brief(await judge(message))).toEqual([said]);
});

test("a misspelt key with an unknown use: both say the same line to type", async () => {
  const findings = await judge(line("AI-use-for: refactoring"));
  expect(findings.map(({ rule }) => rule)).toEqual(["disclosure-format", "disclosure-placement"]);
  expect(new Set(findings.map(({ fix }) => fix))).toEqual(new Set(["AI-used-for: code (refactoring)"]));
});

test("free text can be set to a warning, what is no free text cannot", async () => {
  const spec = { key: "AI-used-for", example: "code", before: ["Signed-off-by"] };
  const value = { list: ["code", "tests", "docs", "research"], notes: true, freeText: "warn" };
  const lenient = { disclosure: { trailers: [{ ...spec, value }] } };
  const severities = async (text: string) =>
    (await judge(line(`AI-used-for: ${text}`), lenient)).map((one) => one.severity);
  expect(await severities("collecting comments and updating patch")).toEqual(["warning"]);
  expect(await severities("code completion")).toEqual(["warning"]);
  for (const text of ["refactoring", "code (a", "", "code; tests", "code, code"])
    expect(await severities(text)).toEqual(["error"]);
});

test("the whole of a rejection", async () => {
  const policy = await resolvePolicy({ extends: "qemu" });
  const message = parseMessage("fix it\n\nAI-used-for: refactoring\n");
  const verdict = evaluate(createChange({ message, author: jane, committer: jane }, policy), policy);
  expect(formatVerdict(verdict, policy).join("\n")).toMatchInlineSnapshot(`
    "✖ AI-used-for does not allow "refactoring": use code, tests, docs, research  [ai/disclosure-format]
      fix: AI-used-for: code (refactoring)
    ✖ QEMU requires a sign-off, and the message has no Signed-off-by  [ai/sign-off]
      fix: Signed-off-by: Jane Doe <jane@example.org>
      see: https://patchew.org/QEMU/20260529094619.1034458-1-pbonzini@redhat.com/
    - not checked: rules that need the changed files (unavailable here): off-limits

    2 errors under QEMU's policy. Full policy: ai-disclosure explain"
  `);
});
