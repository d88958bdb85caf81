import { expect, test } from "vitest";
import { parseMaintainers } from "../../../packages/core/src/ownership/parseMaintainers.ts";

test("what is not understood makes its own maintainers unresolved, and nobody else", () => {
  const { ownersOf, problems } = parseMaintainers(
    [
      "COUNTS",
      "M: Jane Doe <jane@example.org>",
      "F: a/",
      "N: x{2}",
      "X: b/",
      "NEVER MIND",
      "M: Jim Roe <jim@example.org>",
      "F: b/",
      "X: " + "?".repeat(600),
      "NOBODY",
      "M: the list",
      "F: c/",
    ].join("\n"),
  );
  expect(problems.map(({ line, because }) => [line, because])).toEqual([
    [4, "is a regular expression that is not understood"],
    [9, "is a pattern that is not understood"],
    [11, "names a maintainer without an address"],
  ]);
  expect(ownersOf("a/1")).toMatchObject({ people: [{ email: "jane@example.org" }], unresolved: [] });
  expect(ownersOf("b/1")).toMatchObject({ people: [], unresolved: [{ owner: "Jim Roe <jim@example.org>" }] });
  expect(ownersOf("c/1")).toEqual({
    people: [],
    accounts: [],
    unresolved: [
      {
        owner: "Jane Doe <jane@example.org>",
        because: '"N: x{2}" is not understood',
        person: { name: "Jane Doe", email: "jane@example.org" },
      },
    ],
  });
});

test("a file of more than 3 MB is not read, and says so", () => {
  const { ownersOf, problems } = parseMaintainers(`M: Jane Doe <jane@example.org>\nF: a\n${"#".repeat(3 * 2 ** 20)}`);
  expect(problems).toMatchObject([{ line: 1, because: "begins a file of more than 3 MB, which is not read" }]);
  expect(ownersOf("a").people).toEqual([]);
});
