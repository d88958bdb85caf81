import { expect, test } from "vitest";
import { matchForm } from "../../../packages/core/src/disclosure/matchForm.ts";

const linux = "LLM [<tool…>]";
const kernel = "<agent>:<model> [<tool…>]";

test.each([
  [linux, "LLM"],
  [linux, "LLM coccinelle"],
  [linux, "LLM coccinelle sparse smatch"],
  [kernel, "Claude:claude-3-opus"],
  [kernel, "Claude:claude-3-opus coccinelle sparse"],
  ["<agent…>:<model>", "Claude Code:opus-4.8"],
  ["<a>[/<b>]", "x"],
  ["<a>[/<b>]", "x/y"],
  ["AI (<model…>)", "AI (Opus 4.8)"],
  ["[<a>] [<b>] x", " x"],
  ["<name…>", "Ünïcödé 名前 🤖"],
  ["<Claude Code|Cursor>: <model…>", "Claude Code: Opus 4.8"],
  ["<Claude Code | Cursor>: <model…>", "Cursor: GPT-5.4"],
  ["<LLM|an LLM> [<tool…>]", "an LLM sparse"],
])("%s takes %j", (form, value) => {
  expect(matchForm(form, value)).toBe(true);
});

test.each([
  [linux, "llm"],
  ["<Claude Code|Cursor>: <model…>", "Codex: GPT-5.4"],
  ["<Claude Code|Cursor>: <model…>", "<Claude Code|Cursor>: GPT-5.4"],
  [linux, "LLMs"],
  [linux, "LLM "],
  [linux, "LLM  two"],
  [linux, "an LLM"],
  [linux, "Claude Opus 4.6"],
  [kernel, "Claude"],
  [kernel, "Claude:"],
  [kernel, ":opus"],
  [kernel, "a:b:c"],
  [kernel, "Claude Code:opus"],
  ["<a>[/<b>]", "x/"],
  ["<a>[/<b>]", "x/y/z"],
  ["AI (<model>)", "AI (a b)"],
  ["AI (<model>)", "AI a)"],
  ["<a>", ""],
  ["<a>", "a\nb"],
])("%s does not take %j", (form, value) => {
  expect(matchForm(form, value)).toBe(false);
});

test("signs of regular expressions stand for themselves", () => {
  for (const sign of [".", "*", "+", "?", "^", "$", "{1}", "|", "\\d", "(?:"]) {
    expect(matchForm(`a${sign}b`, `a${sign}b`)).toBe(true);
    expect(matchForm(`a${sign}b`, "axb")).toBe(false);
  }
});

test("a form that no schema lets through throws nothing", () => {
  for (const form of ["[", "]", "<", ">", "[[a]]", "<<a>>", "[a", "a]", "<a", "", "[]", "<>"]) matchForm(form, "a");
});
