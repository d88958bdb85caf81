import { expect, test } from "vitest";
import { parseMessage } from "../../../packages/core/src/message/parseMessage.ts";

const strays = (text: string): string[] =>
  parseMessage(text).strayLines.map(({ key, value, line, origin }) => `${line} ${origin}: ${key} = ${value}`);

test.for<[string, string, string[]]>([
  ["in the title", "AI-used-for: tests\n\nbody\n", ["1 subject: AI-used-for = tests"]],
  ["in the title's paragraph", "s\nAI-used-for: tests\n", ["2 subject: AI-used-for = tests"]],
  ["text follows", "s\n\nAI-used-for: tests\n\nprose\n", ["3 body: AI-used-for = tests"]],
  ["another block follows", "s\n\nAI-used-for: tests\n\nSigned-off-by: x\n", ["3 body: AI-used-for = tests"]],
  ["scissors precede", "s\n\np\n# ------------------------ >8 ------------------------\nA: b\n", ["5 body: A = b"]],
  ["too much prose", "s\n\nprose\nAI-used-for: tests\n", ["4 mixed-paragraph: AI-used-for = tests"]],
  ["behind a bullet", "s\n\n* Co-authored-by: A <a@b>\n", ["3 decorated: Co-authored-by = A <a@b>"]],
  ["behind an emoji", "s\n\n🤖 Co-Authored-By: A <a@b>\n", ["3 decorated: Co-Authored-By = A <a@b>"]],
  ["behind a bullet, with more words", "s\n\n* Co-authored-by: A <a@b> is dropped\n", []],
  ["behind a bullet, but no credit", "s\n\n* note: A <a@b>\n* AI-used-for: tests\n", []],
  ["quoted", 's\n\n> Co-authored-by: A <a@b>\n`Co-authored-by: A <a@b>`\n"Acked-by: A <a@b>\n', []],
  ["indented", "s\n\n  AI-used-for: tests\n", ["3 indented: AI-used-for = tests"]],
  ["hidden in another trailer", "s\n\nSigned-off-by: x\n  AI-used-for: tests\n", ["4 indented: AI-used-for = tests"]],
  ["no trailer key, in a block", "s\n\nAI disclosure: x\nSigned-off-by: y\n", ["3 mixed-paragraph: AI disclosure = x"]],
  ["folded", "s\n\nAI-used-for: code,\n tests\n\nprose\n", ["3 body: AI-used-for = code, tests"]],
  ["before an indented block", "s\n\nExample:\n\n  x\n\nprose\n", ["3 body: Example = "]],
])("origin: %s", ([, text, expected]) => {
  expect(strays(text)).toEqual(expected);
});

test.for<[string, string, string]>([
  ["AI Disclosure: x", "AI Disclosure", "x"],
  ["**AI disclosure**: x", "AI disclosure", "x"],
  ["**AI disclosure:** x", "AI disclosure", "x"],
  ["*AI disclosure* : x", "AI disclosure", "x"],
  ["AI-used-for\uff1atests", "AI-used-for", "tests"],
  ["AI-used-for=tests", "AI-used-for", "tests"],
  ["AI-used-for = tests", "AI-used-for", "tests"],
  ["AI_used_for: tests", "AI_used_for", "tests"],
  ["AI-used-for  : tests \r", "AI-used-for", "tests"],
  ["AI-used-for:", "AI-used-for", ""],
  ["key: https://example.org", "key", "https://example.org"],
])("%j is read", ([line, key, value]) => {
  const [stray, ...more] = parseMessage(`s\n\nprose\n${line}\n\nprose\n`).strayLines;
  expect(stray).toEqual({ key, value, line: 4, origin: "body" });
  expect(more).toEqual([]);
});

test.for([
  "https://example.org/a",
  "see https://example.org/a",
  "std::vector is used",
  "AI-used-for tests",
  "word = value",
  "some-flag == 1",
  "two words-here = 1",
  "12:30 is the time",
  ": value",
  "- item: x",
  "* item: x",
  "> quote: x",
  "**AI disclosure: x",
  "this sentence is far too long: it is not a key",
  `${"x".repeat(61)}: y`,
  "caf\u00e9: x",
  "(note: x)",
])("%j is prose", (line) => {
  expect(parseMessage(`s\n\nprose\n${line}\n\nprose\n`).strayLines).toEqual([]);
});

test("trailers are not stray", () => {
  expect(strays("s\n\nA: b\n c\nD: e\n# F: g\n")).toEqual([]);
});
