import { loadMatcher } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { samplePaths } from "../../../packages/core/src/lint/samplePaths.ts";

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

test("of what is not understood nothing is told, and a glob of many parts has few samples", () => {
  for (const glob of ["[ab]/**", "!a", "@(a|b)", "a\\*"]) expect(samplePaths(glob)).toEqual([]);
  expect(samplePaths("{a,b,c,d}/{a,b,c,d}/{a,b,c,d}/**/{a,b,c,d}/*").length).toBeLessThanOrEqual(64);
});
