import { describe, expect, test } from "vitest";
import { classifyTrailerValue } from "../../../packages/core/src/identity/classifyTrailerValue.ts";
import { parsePerson } from "../../../packages/core/src/identity/person.ts";
import { people } from "./people.ts";

describe("tools", () => {
  test.each([
    ["Claude Opus 4.6", "Claude", "strong"],
    ["Claude Sonnet 4.5", "Claude", "strong"],
    ["Claude 4.5 Haiku", "Claude", "strong"],
    ["claude-3-5-sonnet-20241022", "Claude", "strong"],
    ["Claude Fable 5", "Claude", "strong"],
    ["Opus 4.7", "Claude", "strong"],
    ["Claude:claude-3-opus coccinelle sparse", "Claude", "strong"],
    ["Claude:claude-opus-4-6", "Claude", "strong"],
    ["claude-code/claude-opus-4", "Claude Code", "strong"],
    ["goose/gpt-5", "Goose", "strong"],
    ["Crush:glm-5.2", "Crush", "strong"],
    ["Crush:hf:moonshotai/Kimi-K2.6", "Crush", "strong"],
    ["ouragent:gpt-5", "GPT", "strong"],
    ["ouragent/claude-opus-4", "Claude", "strong"],
    ["LLM coccinelle sparse", "LLM", "strong"],
    ["LLM", "LLM", "strong"],
    ["generic LLM chatbot", "LLM", "strong"],
    ["an AI assistant", "LLM", "strong"],
    ["AI", "LLM", "weak"],
    ["GitHub Copilot (gpt-4.1)", "GitHub Copilot", "strong"],
    ["OpenAI GPT-5.4", "GPT", "strong"],
    ["gpt-4o", "GPT", "strong"],
    ["Codex GPT-5.1", "Codex", "strong"],
    ["GPT-5.4 via Crush <crush@charm.land>", "Crush", "strong"],
    ["ChatGPTv5", "ChatGPT", "strong"],
    ["gemini-2.5-pro (rev-1)", "Gemini", "strong"],
    ["Google Gemini", "Gemini", "strong"],
    ["Qwen3-Coder", "Qwen", "strong"],
    ["DeepSeek R1", "DeepSeek", "strong"],
    ["Kimi K2", "Kimi", "strong"],
    ["Cursor", "Cursor", "strong"],
    ["Cursor (claude-4-sonnet)", "Cursor", "strong"],
    ["Claude (Opus 4.6)", "Claude", "strong"],
    ["Claude AI", "Claude", "strong"],
    ["Claude, Codex", "Claude", "strong"],
    ["aider (openai/gpt-4o) <noreply@aider.chat>", "Aider", "strong"],
    ["Claude <noreply@anthropic.com>", "Claude Code", "strong"],
    ["Jane Doe <jane@example.org>, Claude <noreply@anthropic.com>", "Claude Code", "strong"],
    ["noreply@anthropic.com", "Claude Code", "strong"],
    ["Claude", "Claude", "weak"],
    ["Claude.", "Claude", "weak"],
    ["Claude and Gemini", "Claude", "weak"],
    ["Copilot", "GitHub Copilot", "strong"],
  ])("%s", (value, tool, certainty) => {
    expect(classifyTrailerValue(value)).toEqual({ kind: "tool", tool, certainty });
  });
});

const human = people.filter((value) => !/\[bot\]/.test(value));

test.each([
  ...human,
  "Jay Satiro",
  "Jay Satiro <x@y>",
  "Devin J. Pohly",
  "Fable Jones",
  "Łukasz Ąbc",
  "山田太郎",
  "@jane",
  "jane@example.org",
])("%s is a person", (value) => {
  expect(classifyTrailerValue(value)).toEqual({ kind: "person", person: parsePerson(value) });
});

test.each([
  "",
  "  ",
  "none",
  "None.",
  "n/a",
  "no",
  "-",
  "coccinelle sparse",
  "a chat about locks",
  "protoc 3.1",
  "https://claude.ai/x",
  "devin42",
  "42",
])("%j is unknown", (value) => {
  expect(classifyTrailerValue(value)).toEqual({ kind: "unknown" });
});
