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
  ["one category's globs", (size) => ({ categories: { all: names(size, "dir").map((name) => `${name}/**`) } })],
];

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
