import { describe, expect, test } from "vitest";
import { judgeExample } from "../../support/judgeExample.ts";
import { evidence } from "./evidenceIn.ts";

const marks = [
  "Co-authored-by: Claude <noreply@anthropic.com>",
  "- Co-authored-by: Claude <noreply@anthropic.com>",
  "🤖 Generated with [Claude Code](https://claude.com/claude-code)",
  "Claude-Session: https://claude.ai/code/session_01",
  "Made-with: Cursor",
  "AI-assisted: Codex",
  "This patch was generated with Cursor.",
  "I used Claude Code for the first draft.",
];

describe("text in a fence, or behind a `>`, is nobody's mark", () => {
  test.each(marks)("%s", async (mark) => {
    const quotations = [
      ["```", mark, "```"],
      ["```text", "", mark, "", "```"],
      ["~~~~", "~~~", mark, "~~~~"],
      ["  ```", mark, "```"],
      [`> ${mark}`],
      ["> They wrote:", ">", `> ${mark}`],
    ];
    for (const lines of quotations) {
      const message = `docs: say what is refused\n\nSuch as\n\n${lines.join("\n")}\n\nand nothing else.\n`;
      expect(evidence(message)).toEqual([]);
      for (const policy of ["qemu", "no-ai", "systemd", "linux"]) {
        const signed = `${message}\nSigned-off-by: Jane Doe <jane@example.org>\n`;
        const { findings } = await judgeExample({ title: "", policy: { extends: policy }, message: signed });
        expect(findings).toEqual([]);
      }
    }
  });

  test.each(marks)("%s counts behind a fence that is closed, and beside back-ticks", (mark) => {
    for (const before of ["```\nlist()\n```", "```list()``` is new", "``", "    ```"])
      expect(evidence(`lib: add a list\n\n${before}\n\n${mark}\n`)).not.toEqual([]);
  });
  test("a stamp that is indented as an example is weak, and one in a text that is indented throughout is not", () => {
    const stamp = "    🤖 Generated with [Claude Code](https://claude.com/claude-code)";
    const grades = (text: string) => evidence(text).map(({ grade }) => grade);
    expect(grades(`lib: strip stamps\n\nBefore:\n\n${stamp}\n\nAfter: nothing.\n`)).toEqual(["weak"]);
    expect(grades(`lib: add a list\n\n    It has items.\n\n${stamp}\n`)).toEqual(["strong"]);
  });
  test("a fence that nothing closes hides no tool's mark", () => {
    for (const mark of marks.slice(0, 6)) expect(evidence(`lib: add a list\n\n\`\`\`\n\n${mark}\n`)).not.toEqual([]);
  });
});
