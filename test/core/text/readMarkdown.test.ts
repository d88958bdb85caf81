import { expect, test } from "vitest";
import { readMarkdown } from "../../../packages/core/src/text/readMarkdown.ts";

const texts = (body: string) => readMarkdown(body).map(({ text }) => text);

test.each([
  ["a comment in a line", "a <!-- b --> c", ["a c"]],
  ["a comment over lines", "a\n<!-- b\n- [x] c\n--> d\ne", ["a", "d", "e"]],
  ["comments side by side", "<!-- a --><!-- b -->c", ["c"]],
  ["an empty comment", "a <!--> b <!---> c", ["a b c"]],
  ["a comment that is never ended hides the rest", "a\n<!-- b\nc", ["a"]],
  ["but not where it begins inside a line", "a <!-- b\nc", ["a <!-- b", "c"]],
  ["code is no comment", "`<!--` a `-->`", ["<!-- a -->"]],
  ["fenced code says nothing", "a\n```md\n- [x] b\n~~~\n```\nc", ["a", "c"]],
  ["a fence that is never closed", "a\n~~~\nb", ["a"]],
  ["CR LF", "a\r\n<!-- b\r\n-->\r\nc\r\n", ["a", "c"]],
  ["markup", "> **Tool(s):** [Claude](https://x) `a`  b <br>", ["Tool(s): Claude a b"]],
  ["nothing", "\n \n<!---->\n", []],
])("%s", (_title, body, expected) => {
  expect(texts(body)).toEqual(expected);
});

test.each([
  ["## AI usage ##", 2],
  ["# AI", 1],
  ["**AI usage:**", 7],
  ["AI usage\n========", 1],
  ["AI usage\n---", 2],
])("%j is a heading", (body, level) => {
  expect(readMarkdown(body)).toMatchObject([{ kind: "heading", level, line: 1 }]);
});

test.each(["#AI", "####### AI", "**a** b **c**", "a\n\n---", "---"])("%j holds none", (body) => {
  expect(readMarkdown(body).filter(({ kind }) => kind === "heading")).toEqual([]);
});

test.each([
  ["- [x] a", true],
  ["* [X] a", true],
  ["   1. [x] a", true],
  ["> - [x] a", true],
  ["- [ ] a", false],
])("%j is a box", (body, checked) => {
  expect(readMarkdown(body)).toMatchObject([{ kind: "checkbox", checked, text: "a" }]);
});

test.each(["[x] a", "- [x]a", "- [] a", "- [x ] a", "- \\[x] a"])("%j is none", (body) => {
  expect(readMarkdown(body)).toMatchObject([{ kind: "text" }]);
});
