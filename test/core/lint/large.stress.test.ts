import {
  comparePolicies,
  completePolicy,
  describeChange,
  judgeRefusals,
  lintPolicy,
  type PolicySource,
} from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { samplePaths } from "../../../packages/core/src/policy/samplePaths.ts";
import { growth, inProportion } from "../../support/growth.ts";

const names = (count: number, prefix: string) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const empty = completePolicy({});

/** Policies of up to a megabyte. */
const large: readonly (readonly [string, (size: number) => PolicySource])[] = [
  ["attestations", (size) => ({ attest: names(size, "sentence ") })],
  ["words of one list", (size) => ({ deterministicTools: names(size, "tool") })],
  ["the same word", (size) => ({ attest: names(size, "").map(() => "again") })],
  [
    "categories",
    (size) => ({ categories: Object.fromEntries(names(size, "c").map((name) => [name, [`${name}/**`]])) }),
  ],
  [
    "refusals",
    (size) => ({
      forbidTrailers: names(size, "T").map((key) => ({
        keys: [`${key}-*`],
        when: "always",
        reason: "no",
        fix: "strip",
      })),
      forbidFiles: [{ globs: names(size, "dir").map((name) => `${name}/**`), when: "ai", reason: "no" }],
    }),
  ],
  [
    "limits",
    (size) => ({
      limits: names(size, "l").map((id) => ({ id, unit: "changed", max: 3, per: "commit", when: "ai", only: [] })),
    }),
  ],
  ["limits of many categories", limitsOf],
  [
    "files that are forbidden",
    (size) => ({
      forbidFiles: names(size, "dir").map((dir) => ({ globs: [`${dir}/**`], when: "always", reason: "x" })),
      exempt: { paths: names(size, "dir").map((dir) => `${dir}/**`) },
    }),
  ],
  [
    "closed files",
    (size) => ({ offLimits: names(size, "").map(() => ({ categories: ["other"], when: "ai", unless: "agreement" })) }),
  ],
  ["approved tools", (size) => ({ tools: { allow: names(size, "tool") } })],
  ["one category's globs", (size) => ({ categories: { all: names(size, "dir").map((name) => `${name}/**`) } })],
];

/** As many categories as limits, and each limit names all of them: the size is that of the file. */
function limitsOf(size: number): PolicySource {
  const categories = names(Math.ceil(Math.sqrt(size)), "c");
  return {
    categories: Object.fromEntries(categories.map((name) => [name, [`${name}/**`]])),
    limits: categories.map((id) => {
      return { id, unit: "changed", max: 3, per: "commit", when: "ai", only: categories, exclude: categories };
    }),
  };
}

test.each(large)("%s are compared in time in proportion", async (_, sourceOf) => {
  const compare = async (source: PolicySource) => {
    const one = completePolicy(source);
    for (const other of [empty, completePolicy({ ...sourceOf(10) })])
      for (const change of await judgeRefusals(comparePolicies(other, one), other, one)) describeChange(change);
  };
  expect(await growth(sourceOf, 16_000, compare)).toBeLessThan(inProportion);
});

test.each(large)("%s are looked through in time in proportion", async (_, sourceOf) => {
  const lint = (own: PolicySource) =>
    lintPolicy({ own, inherited: {}, policy: completePolicy(own), today: "2026-12-01" });
  expect(await growth(sourceOf, 16_000, lint)).toBeLessThan(inProportion);
});

test.each([
  ["braces", (size: number) => "{a,b}".repeat(size)],
  ["braces of one word", (size: number) => "{a}".repeat(size)],
  ["open braces", (size: number) => "{a,".repeat(size)],
  ["braces in braces", (size: number) => `${"{a,".repeat(size)}${"}".repeat(size)}`],
  ["words in braces", (size: number) => `{${"a,".repeat(size)}b}`],
  ["wildcards", (size: number) => "*/".repeat(size)],
])("a glob of many %s is sampled in time in proportion", async (_, globOf) => {
  expect(await growth(globOf, 16_000, samplePaths)).toBeLessThan(inProportion);
});
