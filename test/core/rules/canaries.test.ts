import type { PolicySource } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { judgeExample } from "../../support/judgeExample.ts";

const trap = (text: string): PolicySource => ({
  name: "trap",
  canaries: [{ text, in: ["commit-message", "pr-body"] }],
});

async function linesOf(text: string, message: string): Promise<readonly (number | undefined)[]> {
  const { findings } = await judgeExample({ title: "", policy: trap(text), message });
  return findings.filter(({ rule }) => rule === "canaries").map(({ where }) => where?.line);
}

test.each([
  ["biblioklept", "fix\n\nbiblioklept"],
  ["biblioklept", "fix\n\nBIBLIOKLEPT!"],
  ["biblioklept", "fix\n\n(biblioklept)"],
  ["biblioklept", "fix\n\n> biblioklept\n> no\nand biblioklept", 5],
  ["reviewed this PR", "fix\n\nI reviewed\nthis  pr."],
  ["Größe", "fix\n\ndie GRÖSSE, die größe"],
  ["[x] robot", "fix\n\n- [x]  Robot"],
  ["a+b", "fix\n\nA+B"],
  ["🤖", "fix\n\nmade🤖here"],
])("%j is found in %j", async (text, message, line = 3) => {
  expect(await linesOf(text, message)).toEqual([line]);
});

test.each([
  ["biblioklept", "fix\n\nbiblioklepts"],
  ["biblioklept", "fix\n\nbiblio klept"],
  ["biblioklept", "fix\n\nun_biblioklept"],
  ["biblioklept", "fix\n\nbiblioklept2"],
  ["klept", "fix\n\nöklept"],
  ["biblioklept", "fix\n\n> biblioklept"],
  ["biblioklept", "fix\n\n    git grep biblioklept"],
  ["a.b", "fix\n\naxb"],
])("%j is not found in %j", async (text, message) => {
  expect(await linesOf(text, message)).toEqual([]);
});

test("a description is read without its template's comments and its code", async () => {
  const found = async (body: string) => {
    const pullRequest = { title: "Fix", body, labels: [] };
    return (await judgeExample({ title: "", policy: trap("klept"), pullRequest })).findings.length;
  };
  expect(await found("```\nklept\n```\n<!-- klept -->")).toBe(0);
  expect(await found("I am a klept")).toBe(1);
});

test("only where the policy looks", async () => {
  const policy: PolicySource = { canaries: [{ text: "klept", in: ["pr-body"] }] };
  expect((await judgeExample({ title: "", policy, message: "klept" })).findings).toEqual([]);
});
