import { describe, expect, test } from "vitest";
import { evidence, inBody } from "./evidenceIn.ts";

const claude = "Claude <noreply@anthropic.com>";
const grades = (text: string) => evidence(text).map(({ grade }) => grade);

/** A tool's exact address in plain sight is never overlooked. */
describe("whatever the line looks like", () => {
  test.each([
    `Co-authored-by ${claude}`,
    `Co-authored by ${claude}`,
    `co authored by: ${claude}`,
    `Coauthored-by: ${claude}`,
    `Co_authored_by: ${claude}`,
    `\u0421\u043e-authored-by: ${claude}`,
    `Co\u2011authored\u2011by: ${claude}`,
    `Co-authored\u200b-by: ${claude}`,
    `- Co-authored-by: ${claude}`,
    `* Co-authored-by: ${claude}`,
    `\u2022 Co-authored-by: ${claude}`,
    `1. Co-authored-by: ${claude}`,
    `\ud83e\udd16 Co-Authored-By: ${claude}`,
    `[Co-authored-by: ${claude}]`,
    `(Co-authored-by: ${claude})`,
    `**Co-authored-by:** ${claude}`,
    `_Co-authored-by: ${claude}_`,
    `Authored by ${claude}`,
    `Written with ${claude}`,
    `Author: ${claude}`,
  ])("%j says whose work it is", (line) => {
    expect(grades(inBody(line))).toContain("strong");
  });
  test.each([claude, "noreply@anthropic.com", `with ${claude}`, `+ ${claude}`, `thanks to ${claude}`])(
    "%j is a hint",
    (line) => {
      expect(grades(inBody(line))).toEqual(["weak"]);
    },
  );
  test.each([
    "Treat noreply@anthropic.com as a bot.",
    "Commits of noreply@anthropic.com and noreply@openai.com are counted apart.",
    `Remove the "Co-Authored-By: ${claude}" trailer.`,
    `Lines such as \`Co-authored-by: ${claude}\` are refused.`,
    `> Co-authored-by: ${claude}`,
    `Cc: ${claude}`,
    `Reviewed-by: ${claude}`,
    `Reported-by: ${claude}`,
    "Reported by jane@anthropic.com",
    "Thanks to Jane Doe <jane@users.noreply.github.com>",
  ])("%j accuses nobody", (line) => {
    expect(evidence(inBody(line))).toEqual([]);
  });
  test("one line is one mark, the surest", () => {
    const footer = "Generated with [Codex](https://openai.com/codex/) and Codex <noreply@openai.com>";
    expect(evidence(inBody(footer))).toMatchObject([{ grade: "strong", kind: "footer" }]);
    expect(grades(inBody(`${claude}, ${claude}`))).toEqual(["weak"]);
  });
  test("nor does a title, or what stands in a fence", () => {
    expect(evidence("feat: treat noreply@anthropic.com as a bot\n")).toEqual([]);
    expect(evidence(`docs: forbid it\n\nNot so:\n\n\`\`\`\nCo-authored-by: ${claude}\n\`\`\`\n`)).toEqual([]);
    expect(grades(`docs: forbid it\n\n\`\`\`\n\nCo-authored-by: ${claude}\n`)).toEqual(["strong"]);
  });
});
