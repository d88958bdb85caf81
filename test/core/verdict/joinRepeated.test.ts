import { createChange, evaluate, mendChange, parseMessage, resolvePolicy } from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";
import { judgeExample } from "../../support/judgeExample.ts";

const signed = "Signed-off-by: Jane Doe <jane@example.org>";
const coAuthor = "Co-authored-by: Claude <noreply@anthropic.com>";
const footer = "🤖 Generated with [Claude Code](https://claude.com/claude-code)";

/** As a forge joins the messages of commits. */
const squash = (count: number, ...marks: readonly string[]) =>
  `net: mend it (#12)\n\n${Array.from({ length: count }, (_, index) => `* net: part ${index}\n\n${marks.join("\n\n")}`).join("\n\n")}\n\n${signed}\n`;

const judge = async (message: string, policy: object) =>
  (await judgeExample({ title: "", policy, message })).findings.map(({ message: fact, fix, details = [], where }) => ({
    fact,
    fix,
    details,
    line: where?.line,
  }));

describe("marks that a squash repeats are one finding", () => {
  test("with ten lines, and one fix", async () => {
    const findings = await judge(squash(10, coAuthor), { extends: "qemu" });
    expect(findings).toHaveLength(1);
    const [{ fact, fix, details, line } = { fact: "", fix: "", details: [], line: 0 }] = findings;
    expect(fact).toBe(
      "Co-authored-by names Claude Code, and QEMU records AI with AI-used-for and needs no tool's name (and 9 more like it)",
    );
    expect([fix, line, details.length, details[1]]).toEqual(["AI-used-for: code", 5, 10, `line 9: ${coAuthor}`]);
  });
  test("where the fact and the fix tell the line", async () => {
    expect(await judge(squash(3, footer), { name: "own", adverts: "forbidden" })).toEqual([
      {
        fact: "line 5 advertises Claude Code (and 2 more like it)",
        fix: "delete lines 5, 9 and 13",
        details: [`line 5: ${footer}`, `line 9: ${footer}`, `line 13: ${footer}`],
        line: 5,
      },
    ]);
  });
  test("where a ban, or a disclosure that is missing, is about all of them", async () => {
    for (const extended of ["no-ai", "fedora"]) {
      const findings = await judge(squash(3, coAuthor), { extends: extended });
      expect(findings.map(({ details }) => details)).toEqual([
        [`line 5: ${coAuthor}`, `line 9: ${coAuthor}`, `line 13: ${coAuthor}`],
      ]);
    }
  });
  test("those that differ stay apart", async () => {
    const cursor = "Co-authored-by: Cursor <cursoragent@cursor.com>";
    const findings = await judge(squash(2, coAuthor, cursor), { extends: "qemu" });
    expect(findings.map(({ details }) => details.length)).toEqual([2, 2]);
  });
  test("of many, twenty are named and the rest is counted", async () => {
    const [{ details = [] } = {}, ...others] = await judge(squash(90, coAuthor), { extends: "qemu" });
    expect([others, details.length, details.at(-1)]).toEqual([[], 21, "and 70 more"]);
  });
});

test("one mending takes all of them", async () => {
  const policy = await resolvePolicy({ extends: "qemu" });
  const author = { name: "Jane Doe", email: "jane@example.org" };
  const disclosed = squash(10, coAuthor).replace(signed, `AI-used-for: code\n${signed}`);
  const change = createChange({ message: parseMessage(disclosed), author }, policy);
  const { change: mended, verdict, applied } = mendChange(change, policy);
  expect([verdict.findings, applied.length]).toEqual([[], 1]);
  expect(mended.message?.text).not.toContain("Claude");
  expect(mended.message?.trailers.map(({ key }) => key)).toEqual(["AI-used-for", "Signed-off-by"]);
  expect(evaluate(change, policy).findings).toHaveLength(1);
});
