import { describe, expect, test } from "vitest";
import { judgeExample } from "../../support/judgeExample.ts";

const signed = "Signed-off-by: Jane Doe <jane@example.org>";
const judge = async (message: string, policy = "qemu") =>
  (await judgeExample({ title: "", policy: { extends: policy }, message })).findings
    .filter(({ rule }) => rule !== "disclosure-matches-diff")
    .map(({ rule, severity, fix }) => `${rule} ${severity}: ${fix}`);

describe("lines that would be the disclosure but for their shape", () => {
  test.each([
    ["AI-used-by: code", "AI-used-for: code"],
    ["AI-used-in: tests", "AI-used-for: tests"],
    ["AI-used: code", "AI-used-for: code"],
    ["AI-used-for code", "AI-used-for: code"],
    ["- AI-used-for: code", "AI-used-for: code"],
    ["* AI-used-for: code", "AI-used-for: code"],
    ["• AI-used-for: tests, docs", "AI-used-for: tests, docs"],
    ["`AI-used-for: code`", "AI-used-for: code"],
    ["🤖 AI-used-for: code", "AI-used-for: code"],
    ["[AI-used-for: code]", "AI-used-for: code"],
    ["- AI-used-for: refactoring", "AI-used-for: code (refactoring)"],
    ["- AI-used-for: code (the parser, by hand)", "AI-used-for: code (the parser, by hand)"],
    ["(AI-used-for: docs (comments))", "AI-used-for: docs (comments)"],
    ["AI used for code", "AI-used-for: code"],
    ["AI used for tests and docs", "AI-used-for: tests, docs"],
    ["AI used in tests", "AI-used-for: tests"],
    ["AI used: code", "AI-used-for: code"],
    ["* **AI-used-for**: code", "AI-used-for: code"],
    ["ai-used-for tests", "AI-used-for: tests"],
    ["ai used for tests, docs", "AI-used-for: tests, docs"],
    ["Ai-Used-For tests", "AI-used-for: tests"],
    ["AI_USED_FOR tests", "AI-used-for: tests"],
    ["AI-used-for; tests", "AI-used-for: tests"],
    ["AI-used-for：tests", "AI-used-for: tests"],
    ["AI-used-for = tests", "AI-used-for: tests"],
    ["AI-used-for – tests", "AI-used-for: tests"],
    ["AI-used-for - tests", "AI-used-for: tests"],
    ["AI-used-for -> tests", "AI-used-for: tests"],
    ["AI‑used‑for: tests", "AI-used-for: tests"],
    ["AI-used-for Tests", "AI-used-for: tests"],
    ["AI-used-for-tests", "AI-used-for: tests"],
    ["1. AI-used-for: tests", "AI-used-for: tests"],
  ])("%s", async (line, fix) => {
    const findings = await judge(`fix it\n\n${line}\n${signed}`);
    expect(findings.filter((finding) => finding.startsWith("disclosure-placement error: "))).toHaveLength(1);
    expect(findings.filter((finding) => !finding.endsWith(fix))).toEqual([]);
  });
  test.each([
    "docs: tell of the trailer\n\nIt is used so:\n\n    AI-used-for: code",
    "docs: tell of the trailer\n\n> AI-used-for: foo",
    "docs: tell of the trailer\n\n```\nAI-used-for: code\n```",
    "docs: tell of the trailer\n\nThe trailer AI-used-for code is new.",
    "ai: speed\n\nAI used for path finding is slow",
    "ai: speed\n\nAI used: 30% less memory than before",
    "ai: speed\n\nNot much AI is\nused for code",
    "lib: read the trailer\n\n- AI-used-for: is parsed by the list",
    "lib: read the trailer\n\nAI-used-for is a trailer",
    "lib: read the trailer\n\nai-used-for; tests of it follow",
    "ai: speed\n\nai used - 30% less than before",
    "ai: speed\n\nThe table of the\nai used for maps is smaller",
  ])("%j speaks of it only", async (message) => {
    expect(await judge(`${message}\n\n${signed}`)).toEqual([]);
  });
  test.each([
    ["fedora", "- Assisted-by: Jay Satiro"],
    ["fedora", "* Assisted-by: is parsed now"],
    ["linux", "- Assisted-by lines are sorted"],
  ])("%s: %s is none", async (policy, line) => {
    expect(await judge(`fix it\n\n${line}\n\n${signed}`, policy)).toEqual([]);
  });
});

/** A fix proposes nothing that the author did not say. */
describe("uses that the vocabulary does not have", () => {
  test.each([
    ["debugging", "AI-used-for: research (debugging)"],
    ["review", "AI-used-for: research (review)"],
    ["static analysis", "AI-used-for: research (static analysis)"],
    ["commit message", "AI-used-for: docs (commit message)"],
    ["refactoring", "AI-used-for: code (refactoring)"],
    ["autocomplete", "delete line 3"],
  ])("%s", async (value, fix) => {
    expect(await judge(`fix it\n\nAI-used-for: ${value}\n${signed}`)).toEqual([`disclosure-format error: ${fix}`]);
  });
  test.each(["nothing", "no AI was used"])("%s is one line too many, and no fault", async (value) => {
    const warned = ["disclosure-format warning: delete line 3"];
    expect(await judge(`fix it\n\nAI-used-for: ${value}\n${signed}`)).toEqual(warned);
  });
});
