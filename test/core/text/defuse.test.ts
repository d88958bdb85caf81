import { defuse } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

test.each([
  ["::error::x", String.raw`\u{3a}:error::x`],
  ["  ::error::x", String.raw`  \u{3a}:error::x`],
  ["a\n \t::error::x", `a\n \t${String.raw`\u{3a}:error::x`}`],
  ["fact ##[error]x", String.raw`fact #\u{23}[error]x`],
  ["###[error]x", String.raw`##\u{23}[error]x`],
  ["##vso[task.complete]", String.raw`#\u{23}vso[task.complete]`],
  ["##teamcity[buildStop]", String.raw`#\u{23}teamcity[buildStop]`],
])("%j is shown as %s", (text, shown) => {
  expect(defuse(text)).toBe(shown);
  expect(defuse(shown)).toBe(shown);
});

test.each(["std::fmt", "a: b", "## AI use", "C++ ::x", "[link](x)", "\n"])("%j stays as it is", (text) => {
  expect(defuse(text)).toBe(text);
});
