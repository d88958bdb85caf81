import { expect, test } from "vitest";
import { compilePathExpression } from "../../../packages/core/src/ownership/compilePathExpression.ts";
import { createRandom } from "../message/createRandom.ts";

test.for<[source: string, yes: string[], no: string[]]>([
  ["imx", ["arch/imx/a.c"], ["arch/IMX"]],
  ["bcm[9]?47622", ["bcm47622", "xbcm947622"], ["bcm847622"]],
  ["sun[x456789]i|sun[25]0i", ["a/sunxi", "sun50i.c"], ["sun3i"]],
  ["(?:^|/)sprd", ["sprd/a", "a/sprd"], ["asprd"]],
  ["^arch/powerpc/.*\\.S$", ["arch/powerpc/a.S"], ["xarch/powerpc/a.S", "arch/powerpc/a.So", "arch/powerpc/aS"]],
  ["\\bmxc\\b", ["a/mxc.c", "mxc"], ["amxc", "mxc_a"]],
  ["(?<!uni)versal", ["versal", "a/versal-net"], ["universal"]],
  ["versal(?!-net)", ["versal.c"], ["versal-net"]],
  ["(?<=arm/)dts(?=/)", ["arm/dts/a"], ["x/dts/a", "arm/dts"]],
  ["[\\w-]+\\.dtsi?$", ["a-b.dts", "a.dtsi"], [".dts", "a.dtsx"]],
  ["[]a]b", ["]b", "ab"], ["b"]],
  ["[^]a]b", ["xb"], ["]b", "ab"]],
  ["[a-]b", ["-b", "ab"], ["bb"]],
  ["a||b", ["", "anything"], []],
])("%s", ([source, yes, no]) => {
  const matches = compilePathExpression(source);
  expect(yes.filter((path) => !matches?.(path))).toEqual([]);
  expect(no.filter((path) => matches?.(path))).toEqual([]);
});

test.for([
  "a{2}",
  "(a",
  "a)",
  "[a",
  "*a",
  "a**",
  "a+?",
  "(?i)a",
  "(?=a+)",
  "(?<n>a)",
  "\\1",
  "\\pL",
  "\\Qa",
  "[[:alpha:]]",
  "[\\t]",
  "a # b",
  "a\\",
  "a".repeat(257),
])("%s is not understood", (source) => expect(compilePathExpression(source)).toBeUndefined());

/** JavaScript repeats no assertion. */
const compileReference = (source: string): RegExp | undefined => {
  try {
    return new RegExp(source);
  } catch {
    return undefined;
  }
};

test("finds what JavaScript's own expressions find", () => {
  const random = createRandom(7);
  const parts = [
    "a",
    "b",
    "/",
    ".",
    "[ab]",
    "[^a]",
    "\\b",
    "^",
    "$",
    "(",
    "(?:",
    ")",
    "|",
    "*",
    "+",
    "?",
    "\\w",
    "(?!b)",
  ];
  const pick = (from: readonly string[], length: number): string =>
    Array.from({ length }, () => from[random(from.length)]).join("");
  let compared = 0;
  for (let round = 0; round < 20_000; round++) {
    const source = pick(parts, 1 + random(7));
    const matches = compilePathExpression(source);
    // The same, but with a repetition, for which the engine's own expressions are not used.
    const repeating = compilePathExpression(`(?:${source})(?:x)*`);
    const reference = compileReference(source);
    if (!matches || !repeating || !reference) continue;
    for (let paths = 0; paths < 5; paths++) {
      const path = pick(["a", "b", "/", "_"], random(6));
      expect([matches(path), repeating(path)], `/${source}/ ${path}`).toEqual(Array(2).fill(reference.test(path)));
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(10_000);
});
