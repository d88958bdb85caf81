import { expect, test } from "vitest";
import { judgeExample } from "../../support/judgeExample.ts";

const judge = async (message: string, author = { name: "Jane Doe", email: "jane@example.org" }) =>
  (await judgeExample({ title: "", policy: { extends: "qemu" }, message, author })).findings.map(
    ({ rule, severity, fix }) => `${rule} ${severity}: ${fix}`,
  );

test.each([
  [
    "above a blank line",
    "fix it\n\nSigned-off-by: Jane Doe <jane@example.org>\n\nReviewed-by: Jim Roe <jim@example.org>",
  ],
  ["above a list's footer", "fix it\n\nSigned-off-by: Jane Doe <jane@example.org>\n\n--\nsent from a train"],
  ["in a paragraph of prose", "fix it\n\nSigned-off-by: Jane Doe <jane@example.org>\n\nOne.\nTwo.\nThree.\nFour."],
])("a sign-off %s is there: a warning", async (_title, message) => {
  expect(await judge(message)).toEqual([
    expect.stringMatching(/^sign-off warning: move line 3 to .*: Signed-off-by: Jane Doe <jane@example\.org>$/),
  ]);
});

test.each(["Signed-of-by", "Signed-off by", "Singed-off-by", "Sign-off-by"])("%s is a sign-off", async (key) => {
  expect(await judge(`fix it\n\n${key}: Jane Doe <jane@example.org>`)).toEqual([
    "sign-off warning: Signed-off-by: Jane Doe <jane@example.org>",
  ]);
});

test.each(["Jane Doe via", "Jane Doe via lists", "Jane Doe via qemu-devel", '"Jane Doe" via qemu-devel'])(
  "a list's address over the author's: %s",
  async (name) => {
    const author = { name, email: "qemu-devel@nongnu.org" };
    expect(await judge("fix it\n\nSigned-off-by: Jane Doe <jane@example.org>", author)).toEqual([
      "sign-off warning: git commit --amend --no-edit --author='Jane Doe <jane@example.org>'",
    ]);
    expect(await judge("fix it", author)).toEqual(["sign-off error: sign off yourself: git commit -s"]);
  },
);

test("a robot's sign-off is its own by its name", async () => {
  const author = { name: "dependabot[bot]", email: "49699333+dependabot[bot]@users.noreply.github.com" };
  expect(await judge("ci: bump it\n\nSigned-off-by: dependabot[bot] <support@github.com>", author)).toEqual([]);
});

test("a malformed sign-off beside a good one is a warning", async () => {
  expect(await judge("fix it\n\nSigned-off-by: Jane Doe <jane@example.org>\nSigned-off-by: Jim")).toEqual([
    "sign-off warning: Signed-off-by: Jane Doe <jane@example.org>",
  ]);
});

test("a sign-off that the message shows of another commit is nobody's, whoever the author is", async () => {
  const entry = (indent: string) =>
    [
      "commit 5d3a9b1c2e4f5a6b7c8d9e0f1a2b3c4d5e6f7a8b",
      "Author: Jane Doe <jane@example.org>",
      "Date:   Mon Jan 5 10:00:00 2026 +0000",
      "",
      "    net: drop short frames",
      "",
      "    Signed-off-by: Jane Doe <jane@example.org>",
    ]
      .map((line) => (line === "" ? line : indent + line))
      .join("\n");
  const another = { name: "Jim Roe", email: "jim@example.org" };
  for (const indent of ["", "  ", "\t"])
    for (const author of [another, undefined, { name: "Jane Doe", email: "jane@example.org" }])
      expect(await judge(`fix it\n\nSince this commit:\n\n${entry(indent)}\n\nframes are lost.\n`, author)).toEqual([
        expect.stringMatching(/^sign-off error: (?:sign off yourself|Signed-off-by)/),
      ]);
  expect(await judge(`Squashed commit of the following:\n\n${entry("")}\n`)).toEqual([
    expect.stringMatching(/^sign-off warning: move line/),
  ]);
  expect(await judge("fix it\n\nFrames are lost.\n\n    Signed-off-by: Jane Doe <jane@example.org>\n")).toEqual([
    expect.stringMatching(/^sign-off warning: move line/),
  ]);
});
