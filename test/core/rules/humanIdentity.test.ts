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

test("a list's address over the author's is not offered in place of a tool's sign-off", async () => {
  const message = "fix it\n\nSigned-off-by: Claude <noreply@anthropic.com>";
  const author = { name: "Jane Doe via lists", email: "qemu-devel@nongnu.org" };
  const { findings } = await judgeExample({ title: "", message, policy: { extends: "qemu" }, author });
  expect(findings.filter(({ rule }) => rule === "human-identity").map(({ fix }) => fix)).toEqual([
    "delete line 3, and sign off yourself: git commit -s",
  ]);
});
