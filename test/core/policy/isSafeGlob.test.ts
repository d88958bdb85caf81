import { loadPreset, parsePolicy, presetNames } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { isSafeGlob } from "../../../packages/core/src/policy/isSafeGlob.ts";

test.each([
  "**/*.c",
  "docs/**",
  "**/*{_,-,.}test.*",
  "*.min.js",
  "a/**/b/**/c.*",
  ".github/**",
  "{a,b}/**",
  "[ab]*.txt",
])("%s is taken", (glob) => expect(isSafeGlob(glob)).toBe(true));

test.each(["*a*a*a*a*a*a*b", "{*,*}{*,*}", "**/a/**/b/**/c/**", "+(a|a)+(a|a)b", "?(x)", "*".repeat(2_000)])(
  "%s is not",
  (glob) => expect(isSafeGlob(glob)).toBe(false),
);

test("a policy with such a glob is refused, and says which key", () => {
  expect(() => parsePolicy({ categories: { code: ["*a*a*a*a*b"] } })).toThrow(/categories\.code.*at most three \*/su);
});

test.each(presetNames)("the preset %s has none", async (name) => {
  const preset = await loadPreset(name);
  expect(parsePolicy(preset)).toEqual(preset);
});
