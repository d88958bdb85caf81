import { describe, expect, test } from "vitest";
import { judgeExample } from "../../support/judgeExample.ts";

const claude = "Co-authored-by: Claude <noreply@anthropic.com>";
const signed = "Signed-off-by: Jane Doe <jane@example.org>";
const judge = async (message: string, policy = "qemu", more = {}) =>
  (await judgeExample({ title: "", policy: { extends: policy }, message, ...more })).findings.map(
    ({ rule, severity }) => `${rule} ${severity}`,
  );

/** What git folds into another commit is judged as what becomes of it: git-rebase(1), --autosquash. */
describe("folded commits", () => {
  test.each(["fixup! hw: mend it", "squash! hw: mend it\n\nmore", "fixup! fixup! hw: mend it"])(
    "%j needs no sign-off: the commit it is folded into has one",
    async (message) => {
      expect(await judge(message)).toEqual([]);
    },
  );
  test("amend! has the new message, and is judged by it", async () => {
    const message = "amend! hw: mend it\n\nhw: mend the retry loop\n\nThe second attempt never ran.";
    expect(await judge(message)).toEqual(["sign-off error"]);
    expect(await judge(`${message}\n\n${signed}`)).toEqual([]);
  });
  test("a fixup!'s own words are thrown away: they only warn", async () => {
    expect(await judge(`fixup! hw: mend it\n\n${claude}`)).toEqual(["trailer-forbidden warning"]);
    expect(await judge(`fixup! hw: mend it\n\nAI-used-for: refactoring`)).toEqual(["disclosure-format warning"]);
    expect(await judge(`fixup! mend it\n\n${claude}`, "fedora")).toEqual(["disclosure-required warning"]);
  });
  test("a squash!'s words stay", async () => {
    expect(await judge(`squash! hw: mend it\n\n${claude}`)).toEqual(["trailer-forbidden error"]);
    expect(await judge(`squash! mend it\n\n${claude}`, "fedora")).toEqual(["disclosure-required warning"]);
  });
  test("what is in the change stays: its author, its size, AI where none is accepted", async () => {
    const agent = { author: { name: "Claude", email: "noreply@anthropic.com" } };
    expect(await judge("fixup! hw: mend it", "qemu", agent)).toContain("human-identity error");
    expect(await judge(`fixup! hw: mend it\n\n${claude}`, "no-ai")).toEqual(["off-limits error"]);
    const files = [{ path: "hw/a.c", added: 100, deleted: 0 }];
    expect(await judge("fixup! hw: mend it\n\nAI-used-for: code", "qemu", { files })).toContain("size-limit error");
  });
});
