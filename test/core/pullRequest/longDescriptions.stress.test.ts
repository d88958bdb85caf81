import { createChange, evaluate, resolvePolicy } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { readMarkdown } from "../../../packages/core/src/text/readMarkdown.ts";
import { growth, inProportion } from "../../support/growth.ts";

const size = 2_000_000;
test.each([
  "<!--",
  "x<!--",
  "<!-- -->",
  "`<!--",
  "](",
  "<a",
  "[",
  "- [x] ",
  "#",
  "# ",
  "**",
  "\n===",
  "\n- [x] a",
  "\n```",
  "a\n---\n",
  "> ",
])("2 MB of %j are read in proportion", async (piece) => {
  const ofSize = (length: number) => piece.repeat(length / piece.length);
  expect(await growth(ofSize, size, readMarkdown)).toBeLessThan(inProportion);
  expect(await growth((length) => `-${ofSize(length)}-->`, size, readMarkdown)).toBeLessThan(inProportion);
});

test.each(["AI", "a ", "- [x] AI\n", "# How\n", "AI assistance:\n", "Github Copilo", "**", ": ", "a-", "used *"])(
  "2 MB of %j are judged in proportion",
  async (piece) => {
    const policy = await resolvePolicy({
      disclosure: {
        level: "required",
        channels: ["pr-body", "pr-section", "pr-checkbox"],
        pullRequest: { section: "How", checkboxes: { yes: ["AI"] } },
      },
    });
    const judge = (body: string) =>
      evaluate(createChange({ pullRequest: { title: "x", body, labels: [] } }, policy), policy);
    expect(await growth((length) => piece.repeat(length / piece.length), size, judge)).toBeLessThan(inProportion);
  },
);
