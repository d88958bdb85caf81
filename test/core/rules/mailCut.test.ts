import { createChange, evaluate, parseMessage, resolvePolicy } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

const judge = async (text: string, inProgress: boolean) => {
  const policy = await resolvePolicy({ extends: "qemu" });
  const change = createChange({ message: parseMessage(text), inProgress }, policy);
  return evaluate(change, policy).findings.map(({ severity, message, fix }) => [severity, message, fix]);
};
const signed = "Signed-off-by: Jane Doe <jane@example.org>";
const disclosed = `AI-used-for: tests\n${signed}`;

test.each([
  ["---", "x\n\nIt was slow.\n\n---\nnotes\n\n" + disclosed, 8, 5],
  ["--- and blanks", `x\n\n---  \n${disclosed}`, 4, 3],
  ["a diff", `x\n\nAs in\n\ndiff --git a/a b/a\n\n${disclosed}`, 7, 5],
  ["a header of a diff", `x\n\n--- a/a.c\n\n${disclosed}`, 5, 3],
  ["Index:", `x\n\nIndex: a.c\n\n${disclosed}`, 5, 3],
])("a disclosure below %s is told of while the commit is made, and not afterwards", async (_title, text, line, cut) => {
  expect(await judge(text, true)).toEqual([
    [
      "warning",
      `git am drops AI-used-for on line ${line} if the commit is mailed, because line ${cut} ends the message there`,
      `delete line ${cut}, or move line ${line} above it`,
    ],
  ]);
  expect(await judge(text, false)).toEqual([]);
});

test.each([
  ["above ---", `x\n\n${disclosed}\n---\nnotes`],
  ["below a longer line", `x\n\n---------\n\n${disclosed}`],
  ["below a line of a diff that is none", `x\n\n+++ b/x\n\n${disclosed}`],
])("a disclosure %s stays in a mail", async (_title, text) => {
  expect(await judge(text, true)).not.toContainEqual(expect.arrayContaining([expect.stringContaining("git am")]));
});

test("nobody's line is told of who discloses nothing", async () => {
  expect(await judge(`x\n\n---\n${signed}`, true)).toEqual([]);
});
