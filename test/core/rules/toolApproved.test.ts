import { judgePullRequest, loadPolicy } from "@ai-disclosure/core";
import { createChange, evaluate, parseMessage, resolvePolicy } from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";

async function judge(value: string, allow: readonly string[], more: object = {}) {
  const policy = await resolvePolicy({
    name: "ours",
    disclosure: { level: "required", trailers: [{ key: "Assisted-by", value: "any", example: allow[0] ?? "Cursor" }] },
    tools: { allow: [...allow], ...more },
  });
  const message = parseMessage(`fix it\n\nAssisted-by: ${value}\n`);
  return evaluate(createChange({ message }, policy), policy).findings.map(
    ({ severity, message: text }) => `${severity}: ${text.replace(/ is not among the tools that ours approved.*/, "")}`,
  );
}

describe("a list is read item by item", () => {
  const cursor = ["Cursor"];
  test.each([
    "Claude Code, Cursor",
    "Cursor, Claude Code",
    "Cursor; Claude Code",
    "Cursor and Claude Code",
    "Cursor & Claude Code",
    "Cursor + Claude Code",
    "Cursor (with Claude Code)",
    "Cursor (Claude Code)",
    "Cursor via Claude Code",
    "Cursor/Claude Code",
  ])("%s", async (value) => {
    expect(await judge(value, cursor)).toEqual(["error: Claude Code"]);
    expect(await judge(value, ["Cursor", "Claude Code"])).toEqual([]);
  });
  test.each([
    "Cursor, Frobnicator",
    "Cursor and Frobnicator",
    "Cursor + Frobnicator",
    "Cursor (with Frobnicator)",
    "Cursor via Frobnicator",
    "Frobnicator, Cursor",
  ])("%s, of which one is unknown", async (value) => {
    expect(await judge(value, cursor)).toEqual(['error: "Frobnicator"']);
    expect(await judge(value, ["Cursor", "frobnicator"])).toEqual([]);
    expect(await judge(value, cursor, { known: [{ name: "Frobnicator" }] })).toEqual(["error: Frobnicator"]);
  });
});

test.each([
  ["Cursor (claude-4-sonnet)", ["Cursor"]],
  ["Cursor with GPT-5", ["Cursor"]],
  ["Cursor:gpt-5", ["Cursor"]],
  ["GPT-5.4 via Crush", ["Crush"]],
  ["Crush:hf:moonshotai/Kimi-K2.6", ["Crush"]],
  ["Claude Code, claude-opus-4-8", ["Claude Code"]],
  ["GitHub Copilot (gpt-4.1)", ["copilot"]],
  ["Claude Code for the tests (not for the code)", ["Claude"]],
  ["Cursor (tab completion only)", ["Cursor"]],
  ["none", ["Cursor"]],
])("%s is approved by %j", async (value, allow) => {
  expect((await judge(value, allow)).filter((said) => !said.includes("no AI"))).toEqual([]);
});

test.each([
  ["a chat about locks", ["Cursor"], ['error: "a chat about locks"']],
  ["GPT-5", ["Cursor"], ["error: GPT"]],
  ["Cursor and GPT", ["Cursor"], ["error: GPT"]],
  ["Cursor, Claude", ["Cursor"], ["warning: Claude"]],
  ["Cursor, then edited by hand", ["Cursor"], ['warning: "then edited by hand"']],
  [
    "Claude Code and Frobnicator and Widgetizer",
    ["Cursor"],
    ["error: Claude Code", 'error: "Frobnicator"', 'error: "Widgetizer"'],
  ],
])("%s is refused by %j", async (value, allow, said) => {
  expect(await judge(value, allow)).toEqual(said);
});

test("a person is thanked; who may be one is only asked", async () => {
  expect(await judge("Jay Satiro <jay@example.org>", ["Cursor"])).toEqual([]);
  expect(await judge("Jay Satiro", ["Cursor"])).toEqual(['warning: "Jay Satiro"']);
  expect(await judge("Cursor, Jay Satiro <jay@example.org>", ["Cursor"])).toEqual([]);
});

test("a hostile value is read in time", async () => {
  for (const part of ["A, ", "(", "(a", "and ", "a via ", "a/", "\u00000\u0000"]) {
    expect(await judge(`Cursor ${part.repeat(100_000)}`, ["Cursor"])).toBeInstanceOf(Array);
  }
});

describe("a pull request that was not told of AI use", () => {
  const judgeBody = async (body: string) => {
    const { findings } = await judgePullRequest({ title: "Fix it", body, labels: [] }, await loadPolicy("ghostty"));
    return findings.map(({ rule }) => rule);
  };
  test.each([
    "- [x] No AI was used\n- [ ] AI was used",
    "- [ ] I used AI (delete if not)\n- [x] I have read the AI policy",
  ])("%j is not asked for a tool's name", async (body) => {
    expect(await judgeBody(body)).toEqual([]);
  });
  test("a ticked box that says so is", async () => {
    expect(await judgeBody("- [x] This PR was generated with AI")).toEqual(["tool-approved"]);
  });
});
