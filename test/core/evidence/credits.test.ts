import { describe, expect, test } from "vitest";
import { judgeExample } from "../../support/judgeExample.ts";
import { evidence, inBody, inTrailers } from "./evidenceIn.ts";

const tools = [
  "Claude <noreply@anthropic.com>",
  "coderabbitai[bot] <136622811+coderabbitai[bot]@users.noreply.github.com>",
  "Sashiko <sashiko-bot@kernel.org>",
  "Claude Opus 4.8",
];

describe("who reviewed, tested, reported or had the idea made none of the change", () => {
  test.each(["Reviewed-by", "Acked-by", "Tested-by", "Reported-by", "Suggested-by", "Debugged-by", "Verified-by"])(
    "%s",
    (key) => {
      for (const tool of tools) {
        expect(evidence(inTrailers(`${key}: ${tool}`))).toEqual([]);
        expect(evidence(inBody(`${key}: ${tool}`))).toEqual([]);
      }
    },
  );
  test.each(["Co-developed-by", "Authored-by", "Co-author", "Co-authored-by", "Assisted-by"])("%s did", (key) => {
    expect(evidence(inTrailers(`${key}: ${tools[0]}`))).toMatchObject([{ grade: "strong", tool: "Claude Code" }]);
  });
  test.each(["Pair-programmed-with", "Built-With", "Assisted-With", "Co-authored-with"])("%s did", (key) => {
    expect(evidence(inTrailers(`${key}: ${tools[0]}`))).toMatchObject([{ grade: "strong", tool: "Claude Code" }]);
    expect(evidence(inTrailers(`${key}: Jane Roe <jane@example.org>`))).toEqual([]);
  });
  test.each(["Generated-by", "AI-Tool", "AI-assisted"])("nobody names a person by %s", (key) => {
    expect(evidence(inTrailers(`${key}: Gemini`))).toMatchObject([{ grade: "strong", tool: "Gemini" }]);
    expect(evidence(inTrailers("Co-authored-by: Gemini"))).toMatchObject([{ grade: "weak", tool: "Gemini" }]);
  });
});

test.each([
  ["reviewer", "Tested-by"],
  ["reporter", "Suggested-by"],
])("a policy can keep tools out: %s", async (role, key) => {
  const message = `fix it\n\n${key}: ${tools[0]}`;
  const judge = async (identities: object) =>
    (await judgeExample({ title: "", policy: { name: "own", identities }, message })).findings.map(({ rule }) => rule);
  expect([await judge({}), await judge({ [role]: "human" })]).toEqual([[], ["human-identity"]]);
});

test("a raw message may be credits behind an empty line", () => {
  expect(evidence("\nReviewed-by: Jane Roe <jane@example.org>\n")).toEqual([]);
  expect(evidence("\nCo-authored-by: Claude <noreply@anthropic.com>\n")).not.toEqual([]);
});
