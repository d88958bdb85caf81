import { loadMatcher } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { samplePaths } from "../../../packages/core/src/policy/samplePaths.ts";

const globs = [
  "**",
  "*",
  "a",
  "a/**",
  "**/a",
  "*.md",
  "**/*.md",
  "a/*/b",
  "a/**/b",
  "{a,b}/**",
  "**/*.{md,txt}",
  "?.c",
  "a/{x,y/{z,w}}/*",
];

test("a glob matches all of its own samples", async () => {
  const matcher = await loadMatcher();
  for (const glob of globs) {
    const samples = samplePaths(glob);
    expect(samples.length, glob).toBeGreaterThan(0);
    expect(
      samples.filter((path) => path !== "" && !matcher([glob])(path)),
      glob,
    ).toEqual([]);
  }
});

test("a narrower glob does not match all samples of a wider one", async () => {
  const matcher = await loadMatcher();
  const pairs = [
    ["a/**", "**"],
    ["*", "**"],
    ["*.md", "*"],
    ["**/*.md", "*"],
    ["a/*", "a/**"],
    ["?", "*"],
    ["**/a", "**"],
    ["a/*/b", "a/**/b"],
    ["{a,b}/**", "{a,b,c}/**"],
  ];
  for (const [narrow = "", wide = ""] of pairs)
    expect(samplePaths(wide).every(matcher([narrow])), `${narrow} ${wide}`).toBe(false);
});

test("of what is not understood, and of a glob with too many combinations, nothing is told", () => {
  for (const glob of ["[ab]/**", "!a", "@(a|b)", "a\\*"]) expect(samplePaths(glob)).toEqual([]);
  for (const glob of ["{a,b,c,d}/{a,b,c,d}/{a,b,c,d}/**/{a,b,c,d}/*", "{a,b}/".repeat(40), "*/".repeat(40)])
    expect(samplePaths(glob)).toEqual([]);
});
