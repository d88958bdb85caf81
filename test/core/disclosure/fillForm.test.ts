import { expect, test } from "vitest";
import { fillForm } from "../../../packages/core/src/disclosure/fillForm.ts";
import { matchForm } from "../../../packages/core/src/disclosure/matchForm.ts";

test.each([
  ["<agent…>:<model> [<tool…>]", "Claude Code", "Claude Code:<model>"],
  ["<agent>/<model…>", "GitHub Copilot", "GitHub-Copilot/<model>"],
  ["<tool…> (<model…>)", "Cursor", "Cursor (<model>)"],
  ["<tool…>", "Cursor", "Cursor"],
  ["<Claude Code|Cursor>: <model…>", "Claude Code", "Claude Code: <model>"],
])("%s asks the user of %s for %s", (form, tool, expected) => {
  expect(fillForm(form, tool)).toBe(expected);
});

test.each([
  ["LLM [<tool…>]", "Cursor"],
  ["<Claude Code|Codex>: <model…>", "Cursor"],
  ["<model> by <tool>", "Cursor"],
  ["<tool…>/<model>", "a/b"],
])("%s has no place that is surely for %s", (form, tool) => {
  expect(fillForm(form, tool)).toBeUndefined();
});

test("a value in which the form's own word is left has not been filled in", () => {
  expect(matchForm("<agent…>:<model…>", "Cursor:<model>")).toBe(false);
  expect(matchForm("<agent…>:<model…>", "Cursor:<model…>")).toBe(false);
  expect(matchForm("<agent…>:<model…>", "Cursor:<other>")).toBe(true);
});

test("a form that no schema lets through throws nothing, and none takes long", () => {
  for (const form of [
    "[",
    "<",
    "<<a>>",
    "[[a]]",
    "<tool",
    "<tool…>".repeat(28),
    "[<a>] ".repeat(33),
    "<".repeat(200),
  ]) {
    fillForm(form, "Cursor");
    matchForm(form, "<".repeat(1_000));
  }
});
