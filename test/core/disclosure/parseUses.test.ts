import { expect, test } from "vitest";
import { parseUses } from "../../../packages/core/src/disclosure/parseUses.ts";
import { balance, splitUses } from "../../../packages/core/src/disclosure/splitUses.ts";

const vocabulary = ["code", "tests", "docs", "research"];
const parse = (value: string, notes = true) => parseUses(value, { uses: vocabulary, notes });

test.each([
  ["tests, docs", [{ name: "tests" }, { name: "docs" }]],
  ["code", [{ name: "code" }]],
  ["code (refactoring)", [{ name: "code", note: "refactoring" }]],
  ["research", [{ name: "research" }]],
  ["code(refactoring),tests", [{ name: "code", note: "refactoring" }, { name: "tests" }]],
  ["code (a, b (c)), docs", [{ name: "code", note: "a, b (c)" }, { name: "docs" }]],
  ["code ()", [{ name: "code" }]],
])("%s is right", (value, uses) => {
  expect(parse(value)).toEqual({ uses, problems: [] });
});

/** value, kind, part of the message, mended value */
test.each([
  ["", "empty", "says nothing", "code"],
  ["refactoring", "unknown-use", 'does not allow "refactoring": use code, tests, docs, research', "code (refactoring)"],
  ["Tests", "unknown-use", 'does not allow "Tests"', "tests"],
  ["test", "unknown-use", 'does not allow "test"', "tests"],
  ["documentation", "unknown-use", 'does not allow "documentation"', "docs"],
  ["cdoe", "unknown-use", 'does not allow "cdoe"', "code"],
  ["tests, refactoring", "unknown-use", 'does not allow "refactoring"', "tests, code (refactoring)"],
  ["code, refactoring", "unknown-use", 'does not allow "refactoring"', "code (refactoring)"],
  ["code (refactoring", "unbalanced", "parentheses that do not balance", "code (refactoring)"],
  ["code refactoring)", "unbalanced", "parentheses that do not balance", "code (refactoring)"],
  ["code ((refactoring)", "unbalanced", "parentheses that do not balance", "code (refactoring)"],
  ["code (mechanical, tests", "unbalanced", "parentheses that do not balance", "code (mechanical, tests)"],
  [")(", "unbalanced", "parentheses that do not balance", "code"],
  ["code, tests, code", "duplicate", 'names "code" twice', "code, tests"],
  ["code, code (mechanical)", "duplicate", 'names "code" twice', "code (mechanical)"],
  ["code (a), code (b)", "duplicate", 'names "code" twice', "code (a; b)"],
  ["tests; docs", "separator", 'needs commas between its uses: "tests; docs"', "tests, docs"],
  ["tests/docs", "separator", "needs commas", "tests, docs"],
  ["tests and docs", "separator", "needs commas", "tests, docs"],
  ["tests docs", "separator", "needs commas", "tests, docs"],
  ["tests + docs | code & research", "separator", "needs commas", "tests, docs, code, research"],
  ["code (a); tests", "separator", 'needs commas between its uses: "; tests"', "code (a), tests"],
  ["code (a) and tests (b)", "separator", "needs commas", "code (a), tests (b)"],
  ["code (a) tests (b) docs", "separator", "needs commas", "code (a), tests (b), docs"],
  ["code,, tests", "separator", "has a comma with no use beside it", "code, tests"],
  ["code,", "separator", "has a comma with no use beside it", "code"],
  [",", "separator", "has a comma with no use beside it", "code"],
  [
    "code refactoring",
    "free-text",
    'has text after "code" that is not in parentheses: "refactoring"',
    "code (refactoring)",
  ],
  ["code (a) more", "free-text", 'has text after "code" that is not in parentheses: "more"', "code (a; more)"],
  ["unit tests", "free-text", 'is free text, not code, tests, docs, research: "unit tests"', "tests (unit tests)"],
  [
    "collecting comments and updating patch",
    "free-text",
    "is free text",
    "code (collecting comments and updating patch)",
  ],
])("%j: %s", (value, kind, says, mended) => {
  const { problems } = parse(value);
  expect(problems.map((problem) => problem.kind)).toEqual([kind]);
  expect(problems[0]?.message).toContain(says);
  expect(problems[0]?.mended).toBe(mended);
});

test("each kind of problem is told once, and one line mends them all", () => {
  const { problems } = parse("foo, bar, code; tests, code, code");
  expect(problems.map(({ kind }) => kind)).toEqual(["unknown-use", "separator", "duplicate"]);
  expect(new Set(problems.map(({ mended }) => mended))).toEqual(new Set(["code (foo; bar), tests"]));
});

test("without notes, none is in the mended value", () => {
  expect(parse("code (refactoring)", false).problems).toMatchObject([
    { kind: "free-text", message: 'takes no note: "refactoring"', mended: "code" },
  ]);
  for (const value of ["refactoring", "code refactoring", "code (a) and tests (b)", "unit tests", "code (a"]) {
    const { problems } = parse(value, false);
    expect(problems.length).toBeGreaterThan(0);
    expect(parse(problems[0]?.mended ?? "", false).problems).toEqual([]);
  }
});

test("a long text is mended without its notes", () => {
  const long = "word ".repeat(190).trim();
  expect(parse(`tests, ${long}`).problems[0]?.mended).toBe("tests, code");
  expect(parse(`${long}, ${"x".repeat(1000)}`).problems).toEqual([
    {
      kind: "free-text",
      message: `is ${long.length + 1002} characters long`,
      mended: "code",
      guesses: ["code", "tests", "docs", "research"],
    },
  ]);
});

test.each(["Code", "codee", "Tests", "tsets"])("%s is a misspelling, and leaves nothing to choose", (value) => {
  expect(parse(value).problems).toEqual([expect.not.objectContaining({ guesses: expect.anything() })]);
});

test("uses that are named beyond doubt are known in spite of problems", () => {
  expect(parse("code (a); tests").uses).toEqual([{ name: "code", note: "a" }, { name: "tests" }]);
  expect(parse("tests, foo").uses).toEqual([{ name: "tests" }]);
  expect(parse("foo").uses).toEqual([]);
});

test("a vocabulary of other words, with blanks and capitals", () => {
  const own = ["Bug fix", "Refactoring", "C"];
  expect(parseUses("Bug fix (crash), C", { uses: own, notes: true }).problems).toEqual([]);
  expect(parseUses("bug fix", { uses: own, notes: true }).problems[0]?.mended).toBe("Bug fix (bug fix)");
  expect(parseUses("constructor, __proto__", { uses: own, notes: true }).problems[0]?.mended).toContain("Bug fix");
});

test("splitUses and balance", () => {
  expect(splitUses("a (b, c) d, e")).toEqual([
    { name: "a", note: "b, c", rest: "d" },
    { name: "e", rest: "" },
  ]);
  expect(splitUses("a (b) c (d)")).toEqual([{ name: "a", note: "b", rest: "c (d)" }]);
  for (const text of ["(", ")", "(()", "())", ")("]) {
    expect(splitUses(text)).toBeUndefined();
    expect(splitUses(balance(text))).toBeDefined();
  }
  expect(balance("a (b) c")).toBe("a (b) c");
});
