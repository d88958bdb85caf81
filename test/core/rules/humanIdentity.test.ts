import { expect, test } from "vitest";
import { judgeExample } from "../../support/judgeExample.ts";

const people = { signer: "human", coAuthor: "human", reviewer: "human" } as const;
const ban = { keys: ["*-by"], when: "names-tool" as const, reason: "takes people only", fix: "strip" as const };

async function rulesOf(message: string, policy: object) {
  const { findings } = await judgeExample({ title: "", message, policy: { name: "people", ...policy } });
  return findings.map(({ rule, where }) => [rule, where?.line]);
}

test("what a pattern forbids is reported once", async () => {
  const message =
    "fix it\n\nCo-authored-by: Claude <noreply@anthropic.com>\nReviewed-by: Claude <noreply@anthropic.com>";
  expect(await rulesOf(message, { identities: people, forbidTrailers: [ban] })).toEqual([
    ["trailer-forbidden", 3],
    ["trailer-forbidden", 4],
  ]);
});

test("what is forbidden for tools only, and not taken for one there, is not lost", async () => {
  const policy = { identities: people, forbidTrailers: [ban], trailerMeaning: { "Reviewed-by": "human" } };
  expect(await rulesOf("fix it\n\nReviewed-by: Claude Code", policy)).toEqual([["human-identity", 3]]);
});
