import { expect, test } from "vitest";
import { cleanMessage } from "../../../packages/core/src/message/cleanMessage.ts";
import { detectCommentString } from "../../../packages/core/src/message/detectCommentString.ts";
import { parseMessage } from "../../../packages/core/src/message/parseMessage.ts";
import { growth, inProportion } from "../../support/growth.ts";

const size = 2 ** 19;
const fill =
  (unit: string, before = "", after = "") =>
  (length: number): string =>
    before + unit.repeat(Math.ceil(length / unit.length)) + after;
const scissors = "# ------------------------ >8 ------------------------";

test.for(
  Object.entries({
    "one line": fill("x"),
    lines: fill("word word\n"),
    "lines in the last paragraph": fill("word word\n", "s\n\n"),
    trailers: fill("a: b\n", "s\n\n"),
    "stray lines": fill("a: b\n", "s\n\n", "\nend\n"),
    "a title of stray lines": fill("a: b\n"),
    "folded lines": fill(" c\n", "s\n\nSigned-off-by: x\n"),
    "folded stray lines": fill("a:\n b\n", "s\n\n", "\nend\n"),
    "one long fold": fill(" c\n", "s\n\nA: x\n", "\nend\n"),
    spaces: fill(" "),
    "spaces after a value": fill(" ", "s\n\nA: b", "x"),
    "lines of a space": fill(" \n", "s\n\nA: b\n", "x"),
    "line feeds": fill("\n", "s", "x"),
    "carriage returns": fill("\r", "s", "x"),
    hyphens: fill("-", "s\n\na"),
    stars: fill("*", "s\n\n"),
    emphasis: fill("**a b**: c\n", "s\n\n"),
    comments: fill("#\n", "s\n\n"),
    conflicts: fill("Conflicts:\n\tx\n", "s\n\n"),
    paths: fill("\tx\n", "s\n\n"),
    "scissors in a line": fill(scissors),
    "scissors lines": fill(`${scissors}\n`, "s\n\n", "x"),
    "scissors and comments": fill(`${scissors}\n# x\ny\n`, "s\n\n"),
  }),
)("%s take time in proportion", async ([, textOf]) => {
  const read = (text: string) => {
    const { lines, strayLines, trailers } = parseMessage(text);
    for (const mode of ["strip", "whitespace", "verbatim", "scissors"] as const)
      cleanMessage(text, { mode, commentString: "#" });
    expect(detectCommentString(text)).toHaveLength(1);
    expect(trailers.length + strayLines.length).toBeLessThanOrEqual(lines.length);
  };
  expect(await growth(textOf, size, read)).toBeLessThan(inProportion);
});
