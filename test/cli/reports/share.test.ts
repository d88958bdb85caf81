import { type AiShare } from "@ai-disclosure/core/internal";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { describeShare, percentOf } from "../../../packages/cli/src/reportParts/describeShare.ts";
import { shieldsBadge, svgBadge } from "../../../packages/cli/src/reportParts/drawBadge.ts";

const share = (disclosed: number, late: number, detected: number, unknown: number, measured = 0): AiShare => ({
  commits: { disclosed, late, detected, unknown },
  lines: { disclosed: 100, late: 0, detected: 20, unknown: 880, measured },
  byTool: { Claude: 12, "Evil\u{1b}[31m": 3 },
  byUse: {},
});

test("the share in words: lines only where every commit was measured", () => {
  expect(describeShare(share(20, 3, 8, 89, 120))).toEqual({
    sentences: [
      "AI use is known in 31 of 120 commits (26%), in 3 of them by a later note only",
      "AI use is known in 120 of 1000 added lines (12%)",
    ],
    lists: [String.raw`by tool: Claude 12, Evil\u{1b}[31m 3`],
  });
  expect(describeShare(share(1, 0, 0, 0, 0)).sentences[0]).toBe("AI use is known in 1 of 1 commit (100%)");
  expect(describeShare(share(1, 0, 0, 3, 1))).toMatchObject({ sentences: { length: 1 }, lists: { length: 1 } });
  expect(describeShare(share(0, 0, 0, 12, 12))).toEqual({ sentences: [], lists: [] });
});

test.each([
  [0, 10, "0%"],
  [1, 1000, "<1%"],
  [999, 1000, ">99%"],
  [1000, 1000, "100%"],
  [31, 120, "26%"],
])("%i of %i is %s", (part, whole, percent) => expect(percentOf(part, whole)).toBe(percent));

test("a badge is well-formed, and says the same as shields' JSON", () => {
  const few = share(1, 0, 0, 999);
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on("text", (text) => texts.push(text.trim()));
  parser.write(svgBadge(few)).close();
  expect(texts.filter(Boolean)).toEqual(["AI use: known in <1% of commits", "AI use", "known in <1% of commits"]);
  expect(JSON.parse(shieldsBadge(few))).toEqual({
    schemaVersion: 1,
    label: "AI use",
    message: "known in <1% of commits",
    color: "blue",
  });
  expect(shieldsBadge(share(0, 0, 0, 3))).toContain('"none known"');
});
