import { describe, expect, test } from "vitest";
import { messageEvidence } from "../../../packages/core/src/evidence/messageEvidence.ts";
import { classifyTrailerValue } from "../../../packages/core/src/identity/classifyTrailerValue.ts";
import { identifyTool } from "../../../packages/core/src/identity/identifyTool.ts";
import { parsePerson } from "../../../packages/core/src/identity/person.ts";
import { parseMessage } from "../../../packages/core/src/message/parseMessage.ts";
import { growth, inProportion } from "../../support/growth.ts";

const parts = [
  "Claude",
  "Opus",
  " ",
  "4.7",
  "<",
  ">",
  "@",
  "[bot]",
  "users.noreply.github.com",
  "\n",
  "\r",
  "\0",
  "🤖",
  "\ud83e",
  ":",
  "/",
  "(",
  "aider)",
  "Co-authored-by: ",
  "Generated with ",
  "__proto__",
  "constructor",
  "é",
  "AI disclosure",
  "-",
  "+",
  ",",
  "via",
  "\t",
];

/** A small generator of its own (mulberry32): the same texts in every run. */
const randomly =
  (seed: number): (() => number) =>
  () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };

test("no text makes anything throw", () => {
  const random = randomly(7);
  for (let run = 0; run < 20_000; run++) {
    const pieces = Array.from({ length: 1 + random() * 12 }, () => parts[Math.floor(random() * parts.length)]);
    const text = pieces.join("");
    const person = parsePerson(text);
    expect(typeof person.name + typeof person.email).toBe("stringstring");
    identifyTool({ name: text, email: text });
    classifyTrailerValue(text);
    for (const { where } of messageEvidence(
      parseMessage(text),
      { author: person, committer: person },
      { trailerMeaning: Object.fromEntries([["constructor", "human" as const]]) },
    )) {
      expect(where.line ?? where.field).toBeTruthy();
    }
  }
});

describe("10 MB take time in proportion", () => {
  const shapes = [
    "<",
    "<@",
    "<>",
    "@",
    "Claude, ",
    "claude-",
    "Claude 1.1",
    "was generated with [",
    "*",
    " ",
    "AI disclosure: ",
    "Co-authored-by: Claude <noreply@anthropic.com>\n",
    "Generated with Claude\n",
    "🤖 Generated with [Claude Code](https://claude.com/claude-code)\n",
    "  Co-authored-by: Claude <noreply@anthropic.com>\n\n",
    "* Co-authored-by: Claude <noreply@anthropic.com>\n",
    "Fixed by Claude Code\n",
    "found and fixed by the Cursor agent ",
    "with Claude <noreply@anthropic.com> ",
    "with Claude <noreply@anthropic.com>\n",
    "I used Claude Code for this. ",
    "no AI was used, but ",
    "mit Hilfe von ChatGPT erstellt ",
    "généré par l'IA\n\n",
    "Claude で生成しました。",
    "thanks to ChatGPT for the (",
    "```\nCo-authored-by: Claude <noreply@anthropic.com>\n",
  ];
  test.each(shapes)("%j", async (shape) => {
    const find = (long: string) => {
      for (const text of [`fix\n\n${long}`, `fix\n\nSigned-off-by: A <a@b>\nAssisted-by: ${long}`]) {
        messageEvidence(parseMessage(text), { author: { name: long, email: long } });
      }
    };
    const ofSize = (size: number) => shape.repeat(size / shape.length);
    expect(await growth(ofSize, 10_000_000, find)).toBeLessThan(inProportion);
  });
});
